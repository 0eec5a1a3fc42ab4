package dev.baton.intake.web;

import dev.baton.intake.campaign.Campaign;
import dev.baton.intake.campaign.ConsentPurpose;
import dev.baton.intake.form.FormWords;
import dev.baton.intake.form.PublicForms;
import dev.baton.intake.form.Submission;
import dev.baton.intake.form.SubmissionRefusedException;
import dev.baton.platform.problem.FieldProblem;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.catalina.Globals;
import org.apache.tomcat.util.http.Parameters.FailReason;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A campaign's form as a page of ours; it works without scripts. */
@RestController
@Hidden
@RequestMapping("/f/{code:[a-z0-9-]+}")
class PublicFormController {

    /** Many times what all fields hold; the server reads forms no further than 2 MB. */
    private static final long MOST_BYTES = 1024L * 1024;

    private final PublicCampaigns campaigns;
    private final PublicForms forms;
    private final Pages pages;

    PublicFormController(PublicCampaigns campaigns, PublicForms forms, Pages pages) {
        this.campaigns = campaigns;
        this.forms = forms;
        this.pages = pages;
    }

    @GetMapping
    ResponseEntity<String> open(
            @PathVariable String code, @RequestParam Map<String, String> link, HttpServletRequest request) {
        Campaign campaign = campaigns.open(code);
        Map<String, String> told = new HashMap<>();
        SentForm.UTM.forEach((field, parameter) ->
                Optional.ofNullable(link.get(parameter)).ifPresent(value -> told.put(field, value)));
        Optional.ofNullable(request.getHeader(HttpHeaders.REFERER))
                .ifPresent(page -> told.put(SentForm.REFERRER, page));
        told.put(SentForm.LANDING_PAGE, addressOf(request));
        FormView view = new FormView(campaign, new Submission(null, null, told, Map.of()), List.of());
        return pages.show(HttpStatus.OK, "form", view.texts(forms.open(campaign)), campaign);
    }

    @PostMapping(consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ResponseEntity<String> send(
            @PathVariable String code, @RequestParam MultiValueMap<String, String> form, HttpServletRequest request) {
        Campaign campaign = campaigns.open(code);
        campaigns.count(request);
        if (isTooMuch(request)) {
            return pages.show(HttpStatus.PAYLOAD_TOO_LARGE, "message", message(campaign, "long"), campaign);
        }
        Submission submission = SentForm.read(form);
        try {
            forms.receive(campaign, submission);
        } catch (SubmissionRefusedException unfit) {
            return mend(campaign, submission, unfit.problems());
        }
        boolean mail = submission.consents().containsKey(ConsentPurpose.MAIL);
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create("/f/" + campaign.code() + "/thanks" + (mail ? "?mail=1" : "")))
                .build();
    }

    /** The server reads nothing of a form that turns out too long: whoever does not announce the length sent one, too. */
    private static boolean isTooMuch(HttpServletRequest request) {
        return request.getContentLengthLong() > MOST_BYTES
                || request.getAttribute(Globals.PARAMETER_PARSE_FAILED_REASON_ATTR) == FailReason.POST_TOO_LARGE;
    }

    @GetMapping("/thanks")
    ResponseEntity<String> thank(@PathVariable String code, @RequestParam(defaultValue = "") String mail) {
        Campaign campaign = campaigns.open(code);
        Map<String, Object> texts = message(campaign, "thanks");
        texts.put(
                "more", mail.isEmpty() ? "" : FormWords.in(campaign.language()).get("thanks.mail"));
        return pages.show(HttpStatus.OK, "message", texts, campaign);
    }

    @ExceptionHandler
    ResponseEntity<String> noCampaign(NoCampaignException missing) {
        return missing.closed()
                .map(campaign -> pages.show(HttpStatus.GONE, "message", message(campaign, "closed"), campaign))
                .orElseGet(() -> pages.show(HttpStatus.NOT_FOUND, "message", message("en", "missing"), null));
    }

    @ExceptionHandler
    ResponseEntity<String> tooMuch(TooMuchException much, HttpServletRequest request) {
        FormWords words = FormWords.in(request.getLocale().getLanguage());
        Map<String, Object> texts = message(words.locale().getLanguage(), "wait");
        texts.put("text", words.get("wait.text", much.minutes()));
        return Pages.builder(HttpStatus.TOO_MANY_REQUESTS, null)
                .header(HttpHeaders.RETRY_AFTER, String.valueOf(much.seconds()))
                .body(pages.render("message", texts));
    }

    private ResponseEntity<String> mend(Campaign campaign, Submission entered, List<FieldProblem> problems) {
        FormView view = new FormView(campaign, entered, problems);
        String ticket = forms.openAgain(campaign, entered);
        return pages.show(HttpStatus.BAD_REQUEST, "form", view.texts(ticket), campaign);
    }

    private static Map<String, Object> message(Campaign campaign, String what) {
        Map<String, Object> texts = message(campaign.language(), what);
        texts.put("privacyNotice", campaign.privacyNotice());
        return texts;
    }

    static Map<String, Object> message(String language, String what) {
        FormWords words = FormWords.in(language);
        Map<String, Object> texts = new HashMap<>();
        texts.put("language", language);
        texts.put("title", words.get(what + ".title"));
        texts.put("text", words.get(what + ".text"));
        texts.put("words", words.all());
        return texts;
    }

    private static String addressOf(HttpServletRequest request) {
        String query = request.getQueryString();
        return request.getRequestURL() + (query == null ? "" : "?" + query);
    }
}
