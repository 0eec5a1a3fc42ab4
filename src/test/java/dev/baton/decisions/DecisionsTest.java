package dev.baton.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecisionsTest {

    private static final DmnEngine ENGINE =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

    @ParameterizedTest
    @CsvSource({
        "50, 40, OTHER, A1, SELLER",
        "20, 30, OTHER, B2, MQL",
        "20, 29, OTHER, B2, REVIEW",
        "20, 15, OTHER, B2, REVIEW",
        "60, 14, OTHER, A3, REVIEW",
        "10, 19, OTHER, C2, NURTURE",
        "0, 0, OTHER, C3, NURTURE",
    })
    void aLeadIsQualifiedWhenSumAndBothMinimaHold(int fit, int engagement, String inquiry, String grade, String band) {
        assertThat(band(fit, engagement, inquiry)).containsEntry("grade", grade).containsEntry("band", band);
    }

    @Test
    void aBusyStudentNeverPasses() {
        int fit = points("score-fit", "lead", lead(Map.of("seniority", "STUDENT", "occupation", "STUDENT")));

        assertThat(fit).isEqualTo(-30);
        assertThat(band(fit, 95, "OTHER")).containsEntry("band", "NURTURE");
    }

    @ParameterizedTest
    @CsvSource({"-30, 0", "0, 30", "19, 14", "20, 14", "39, 15", "45, 5"})
    void aDemoRequestIsEnoughByItself(int fit, int engagement) {
        assertThat(band(fit, engagement, "DEMO_REQUEST")).containsEntry("band", "MQL");
    }

    @Test
    void aFittingCompanyScoresForSizeIndustryRoleAndMarket() {
        Map<String, Object> lead = lead(Map.of(
                "hasCompany", true, "employees", 300, "industry", "Software", "seniority", "C_LEVEL", "country", "DE"));

        assertThat(points("score-fit", "lead", lead)).isEqualTo(20 + 20 + 25 + 10);
    }

    @Test
    void aWorkingPersonWhoReadsLongIsQualifiedWithoutACompany() {
        int fit = points("score-fit", "lead", lead(Map.of("occupation", "EMPLOYED")));
        int engagement = points("score-engagement", "engagement", engagement(Map.of("secondsOnSite", 1500)));

        assertThat(band(fit, engagement, "OTHER")).containsEntry("band", "MQL");
    }

    @Test
    void anAnswerTellsMoreThanAClickAndTwoMoreThanOne() {
        int click = points("score-engagement", "engagement", engagement(Map.of("emailClicks", 9)));
        int answer = points("score-engagement", "engagement", engagement(Map.of("replies", 1)));

        assertThat(answer).isGreaterThan(click);
        assertThat(points("score-engagement", "engagement", engagement(Map.of("replies", 2))))
                .isGreaterThan(answer);
        assertThat(band(20, answer, "OTHER"))
                .as("fits well and answered: a person looks")
                .containsEntry("band", "REVIEW");
    }

    @Test
    void whoIsAskedToConfirmMailHasNeitherAgreedNorRefused() {
        Map<String, Object> asked = lead(Map.of());
        asked.put("consentMail", null);

        assertThat(points("score-fit", "lead", asked)).isEqualTo(points("score-fit", "lead", lead(Map.of())));
        assertThat(points("score-fit", "lead", lead(Map.of("consentMail", false))))
                .isLessThan(points("score-fit", "lead", asked));
    }

    @ParameterizedTest
    @CsvSource(
            value = {
                "google, cpc, '', google.com, DIRECT, ADVERTISING",
                "linkedin, paid-social, '', '', EVENT, ADVERTISING",
                "'', '', utm_campaign&gclid, google.com, DIRECT, ADVERTISING",
                "Google, '', '', '', DIRECT, SEARCH",
                "google, organic, '', '', EVENT, SEARCH",
                "newsletter, email, '', mail.google.com, DIRECT, EMAIL",
                "newsletter, '', '', '', DIRECT, EMAIL",
                "linkedin, social, '', '', DIRECT, SOCIAL",
                "facebook, '', '', '', OTHER, SOCIAL",
                "m.facebook.com, '', '', '', OTHER, SOCIAL",
                "acme, referral, '', '', DIRECT, REFERRAL",
                "acme, affiliate, '', '', DIRECT, PARTNER",
                "'', '', '', google.de, DIRECT, SEARCH",
                "'', '', '', l.facebook.com, OTHER, SOCIAL",
                "'', '', '', google.de, EVENT, EVENT",
                "'', '', '', blog.example, DIRECT, DIRECT",
                "news, '', '', '', PARTNER, PARTNER"
            },
            emptyValue = "")
    void aVisitHasTheSourceThatItsLinkTells(
            String source, String medium, String parameters, String referrer, String said, String named) {
        Map<String, Object> visit = Map.of(
                "utmSource", source,
                "utmMedium", medium,
                "landingParameters", parameters,
                "referrerSite", referrer,
                "said", said);

        assertThat(first("name-source", visit)).containsEntry("source", named);
    }

    @Test
    void aBouncedMailOutweighsAnInquiry() {
        assertThat(points("score-engagement", "engagement", engagement(Map.of("inquiry", "PRICING", "bounces", 1))))
                .isNegative();
    }

    @Test
    void patienceEnds() {
        assertThat(List.of(0, 1, 2, 3, 4, 99).stream()
                        .map(rounds -> first("plan-nurture", Map.of("lead", Map.of("nurtureRounds", rounds)))
                                .get("nurtureDays")))
                .containsExactly(30, 60, 90, 180, 0, 0);
    }

    @ParameterizedTest
    @CsvSource({"UNREACHABLE, 60", "TIMING, 90", "BUDGET, 180", "DUPLICATE, 0", "COMPETITOR, 0"})
    void aLeadRestsByTheReasonOfItsSetback(String setback, int days) {
        assertThat(recycleDays(setback, 0)).isEqualTo(days);
        assertThat(recycleDays(setback, 3)).as("three rounds are enough").isEqualTo(0);
    }

    @ParameterizedTest
    @CsvSource(
            value = {"10,DE,,west", "10,IN,,east", "10,'',,desk", "20000,DE,,desk", "10,DE,SUPPORT,desk"},
            emptyValue = "")
    void everyLeadHasATeam(int employees, String country, @Nullable String product, String team) {
        Map<String, Object> lead = lead(
                Map.of("employees", employees, "country", country, "productInterest", product == null ? "" : product));

        assertThat(first("route-lead", Map.of("lead", lead, "routing", Map.of())))
                .containsEntry("teamCode", team);
    }

    @Test
    void theLadderGoesFromTheContractDownToTheTerritory() {
        Map<String, Object> routing = Map.of(
                "contractSeller", "cleo",
                "contractTeam", "east",
                "namedSeller", "nora",
                "namedTeam", "east",
                "opportunityOwner", "olga",
                "customerOwner", "carl",
                "language", "fr");
        Map<String, Object> lead = lead(Map.of("employees", 10, "country", "DE", "productInterest", "ENTERPRISE"));

        DmnDecisionResult rungs = evaluate("route-lead", Map.of("lead", lead, "routing", routing));

        assertThat(rungs.collectEntries("rung"))
                .containsExactly(
                        "CONTRACT",
                        "CONTRACT",
                        "NAMED_ACCOUNT",
                        "NAMED_ACCOUNT",
                        "OPEN_OPPORTUNITY",
                        "CUSTOMER",
                        "PRODUCT",
                        "LANGUAGE",
                        "TERRITORY",
                        "TERRITORY");
        assertThat(rungs.collectEntries("seller"))
                .containsExactly("cleo", "", "nora", "", "olga", "carl", "", "", "", "");
    }

    @ParameterizedTest
    @CsvSource({
        "0, 1000, DAYS_30, NONE, false",
        "10, 50000, DAYS_14, NONE, false",
        "10.01, 1000, DAYS_30, SALES_MANAGER, false",
        "30, 1000, DAYS_60, SALES_MANAGER, false",
        "30.01, 1000, DAYS_30, EXECUTIVE, false",
        "0, 1000, DAYS_90, NONE, true",
        "0, 1000, INSTALMENTS, NONE, true",
        "5, 50000.01, DAYS_30, NONE, true",
        "-1, 1000, DAYS_30, EXECUTIVE, true",
    })
    void nobodyGoesRoundTheGuardRails(double discount, double total, String terms, String approver, boolean finance) {
        Map<String, Object> quote = Map.of("highestDiscount", discount, "total", total, "paymentTerms", terms);

        assertThat(first("check-discount", Map.of("quote", quote)))
                .containsEntry("approverRole", approver)
                .containsEntry("financeApproves", finance);
    }

    @ParameterizedTest
    @CsvSource({
        "LOST, PRICE, 2, NONE",
        "LOST, PRICE, 3, PRICE",
        "GAP, Time clock, 2, OFFERING",
        "REFUSED, LOW_INTENT, 3, SCORING",
        "OBJECTION, TRUST, 3, CONTENT",
        "OBJECTION, PRICE, 4, NONE",
        "WON, VALUE, 3, CAMPAIGN",
    })
    void aLessonIsRaisedOnlyWhenItRepeats(String kind, String subject, int occurrences, String change) {
        Map<String, Object> feedback = Map.of("kind", kind, "subject", subject, "occurrences", occurrences);

        assertThat(first("propose-change", Map.of("feedback", feedback))).containsEntry("changeKind", change);
    }

    @Test
    void aHandRaiseMustBeAcceptedInMinutes() {
        assertThat(first("set-acceptance-deadlines", Map.of("lead", Map.of("inquiry", "DEMO_REQUEST"))))
                .containsEntry("warnAfter", "PT5M")
                .containsEntry("escalateAfter", "PT10M")
                .containsEntry("takeBackAfter", "PT15M");
        assertThat(first("set-acceptance-deadlines", Map.of("lead", Map.of("inquiry", "DOWNLOAD"))))
                .containsEntry("escalateAfter", "PT4H");
    }

    @Test
    void thePlaybookHasAnAnswerForTheSegmentOrForAll() {
        assertThat(first("look-up-playbook", Map.of("objection", Map.of("type", "TRUST", "segment", "ENTERPRISE"))))
                .isNotEqualTo(first("look-up-playbook", Map.of("objection", Map.of("type", "TRUST", "segment", ""))));
        assertThat(first("look-up-playbook", Map.of("objection", Map.of("type", "STATUS_QUO", "segment", ""))))
                .containsKeys("question", "response", "proof", "material", "helper");
    }

    @Test
    void aTaskHasADeadline() {
        assertThat(first("task-deadlines", Map.of("task", "AcceptLead"))).containsEntry("dueAfter", "PT4H");
    }

    @ParameterizedTest
    @CsvSource({
        "WRONG_TIMING, 0, REST",
        "BAD_CONTACT_DATA, 0, CORRECT",
        "BAD_CONTACT_DATA, 3, CLOSE",
        "DUPLICATE, 0, CLOSE",
        "COMPETITOR, 0, CLOSE"
    })
    void aSetbackEndsInRestCorrectionOrTheEnd(String setback, int rounds, String comeback) {
        assertThat(first("plan-recycling", Map.of("setback", setback, "lead", Map.of("recycleCount", rounds))))
                .containsEntry("comeback", comeback);
    }

    @ParameterizedTest
    @CsvSource({
        "DEMO_REQUEST, WEB, PT10M",
        "DEMO_REQUEST, PHONE, PT10M",
        "PRICING, WEB, PT1H",
        "CHAT, WEB, PT1H",
        "DOWNLOAD, PHONE, PT1H",
        "DOWNLOAD, WEB, P1D",
        "EVENT, EVENT, P1D"
    })
    void theFirstTouchIsDueByInquiryAndChannel(String inquiry, String channel, String within) {
        assertThat(first("set-touch-deadline", Map.of("lead", Map.of("inquiry", inquiry, "channel", channel))))
                .containsEntry("touchWithin", within);
    }

    @ParameterizedTest
    @CsvSource({"BAD_CONTACT_DATA, true", "DUPLICATE, true", "NOT_IN_TARGET_GROUP, true", "NO_BUDGET, false"})
    void aReasonThatSaysTooLittleNeedsANote(String refusal, boolean note) {
        assertThat(first("check-refusal", Map.of("refusal", refusal))).containsEntry("noteNeeded", note);
    }

    @ParameterizedTest
    @CsvSource({"45, 5, A3", "25, 5, B3", "-5, 45, C1", "-5, 20, C2", "-20, 0, C3"})
    void whoAskedSomethingIsSeenByMarketingHoweverFewThePoints(int fit, int engagement, String grade) {
        for (String asked : List.of("CONTACT", "CHAT", "PRICING", "EVENT", "OTHER")) {
            assertThat(band(fit, engagement, asked, true))
                    .containsEntry("band", "REVIEW")
                    .containsEntry("grade", grade);
        }
        assertThat(band(fit, engagement, "CONTACT", false)).containsEntry("grade", grade);
    }

    @Test
    void aDownloadIsItsOwnAnswer() {
        assertThat(band(5, 5, "DOWNLOAD", true)).containsEntry("band", "NURTURE");
        assertThat(band(5, 5, "WEBINAR", true)).containsEntry("band", "NURTURE");
        assertThat(band(5, 5, "CONTACT", false)).containsEntry("band", "NURTURE");
    }

    private static @Nullable Object recycleDays(String setback, int rounds) {
        return first("plan-recycling", Map.of("setback", setback, "lead", Map.of("recycleCount", rounds)))
                .get("recycleDays");
    }

    private static Map<String, Object> band(int fit, int engagement, String inquiry) {
        return band(fit, engagement, inquiry, false);
    }

    private static Map<String, Object> band(int fit, int engagement, String inquiry, boolean waits) {
        return first(
                "band-lead",
                Map.of(
                        "fitPoints",
                        fit,
                        "engagementPoints",
                        engagement,
                        "lead",
                        Map.of("inquiry", inquiry, "waitsForAnswer", waits)));
    }

    private static int points(String decision, String name, Map<String, Object> facts) {
        return evaluate(decision, Map.of(name, facts)).getSingleEntry();
    }

    private static Map<String, Object> first(String decision, Map<String, Object> variables) {
        return evaluate(decision, variables).getFirstResult().getEntryMap();
    }

    private static DmnDecisionResult evaluate(String decision, Map<String, Object> variables) {
        try (var files = Files.walk(Path.of("processes"))) {
            Path file = files.filter(each -> each.endsWith(decision + ".dmn"))
                    .findFirst()
                    .orElseThrow();
            try (InputStream table = Files.newInputStream(file)) {
                return ENGINE.evaluateDecision(ENGINE.parseDecision(decision, table), variables);
            }
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    /** A person of whom nothing is known but what is given here. */
    private static Map<String, Object> lead(Map<String, Object> known) {
        Map<String, Object> lead = new HashMap<>(Map.of(
                "source", "SEARCH",
                "hasCompany", false,
                "employees", 0,
                "industry", "",
                "seniority", "UNKNOWN",
                "occupation", "UNKNOWN",
                "country", "",
                "freeMail", false,
                "consentMail", true));
        lead.putAll(known);
        return lead;
    }

    private static Map<String, Object> engagement(Map<String, Object> known) {
        Map<String, Object> engagement = new HashMap<>(Map.of("inquiry", "OTHER", "source", "SEARCH"));
        List.of(
                        "secondsOnSite",
                        "websiteVisits",
                        "repeatInquiries",
                        "emailOpens",
                        "emailClicks",
                        "replies",
                        "webinars",
                        "pricingPages",
                        "calls",
                        "unsubscribes",
                        "bounces")
                .forEach(count -> engagement.put(count, 0));
        engagement.putAll(known);
        return engagement;
    }
}
