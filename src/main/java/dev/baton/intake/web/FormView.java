package dev.baton.intake.web;

import dev.baton.intake.campaign.Campaign;
import dev.baton.intake.campaign.ConsentText;
import dev.baton.intake.campaign.FormField;
import dev.baton.intake.form.FormWords;
import dev.baton.intake.form.Submission;
import dev.baton.platform.problem.FieldProblem;
import java.text.Collator;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A campaign's form as a page shows it: what was entered before, and what is to be mended. */
final class FormView {

    private static final int LONGEST_EMAIL = 320;

    private final Campaign campaign;
    private final Submission entered;
    private final List<FieldProblem> problems;
    private final FormWords words;

    FormView(Campaign campaign, Submission entered, List<FieldProblem> problems) {
        this.campaign = campaign;
        this.entered = entered;
        this.problems = problems;
        this.words = FormWords.in(campaign.language());
    }

    /** All that the template shows. */
    Map<String, Object> texts(String ticket) {
        Map<String, Object> texts = new HashMap<>();
        texts.put("words", words.all());
        texts.put("campaign", campaign);
        texts.put("language", campaign.language());
        texts.put("fields", fields());
        texts.put("consents", campaign.consents().stream().map(this::consent).toList());
        texts.put("hasConsents", !campaign.consents().isEmpty());
        texts.put(
                "problems",
                problems.stream()
                        .sorted(Comparator.comparingInt(this::placeOf))
                        .map(this::problem)
                        .toList());
        texts.put("hasProblems", !problems.isEmpty());
        texts.put("hidden", hidden(ticket));
        return texts;
    }

    private List<FieldView> fields() {
        return Stream.concat(Stream.of(email()), campaign.fields().stream().map(this::field))
                .toList();
    }

    private FieldView email() {
        return view(SentForm.EMAIL, "email", "email", LONGEST_EMAIL, true, List.of());
    }

    private FieldView field(FormField field) {
        String type = switch (field) {
            case MESSAGE -> "textarea";
            case COUNTRY -> "select";
            case PHONE -> "tel";
            default -> "text";
        };
        List<FieldView.Option> options = field == FormField.COUNTRY ? countries() : List.of();
        return view(field.key(), type, field.autocomplete(), field.longest(), false, options);
    }

    private FieldView view(
            String key, String type, String autocomplete, int longest, boolean needed, List<FieldView.Option> options) {
        return new FieldView(
                key,
                words.get("field." + key),
                type,
                autocomplete,
                longest,
                needed,
                value(key),
                problemOf(key).map(this::words).orElse(null),
                options);
    }

    private List<FieldView.Option> countries() {
        String chosen = value(FormField.COUNTRY.key());
        Function<String, String> name = code -> new Locale("", code).getDisplayCountry(words.locale());
        return Stream.of(Locale.getISOCountries())
                .sorted(Comparator.comparing(name, Collator.getInstance(words.locale())))
                .map(code -> new FieldView.Option(code, name.apply(code), code.equals(chosen)))
                .toList();
    }

    private Map<String, Object> consent(ConsentText text) {
        String key = "consents." + text.purpose();
        Map<String, Object> shown = new HashMap<>();
        shown.put("id", key);
        shown.put("name", SentForm.CONSENT + text.purpose());
        shown.put("version", text.version());
        shown.put("text", text.words());
        shown.put("chosen", Objects.equals(entered.consents().get(text.purpose()), text.version()));
        shown.put("problem", problemOf(key).map(this::words).orElse(null));
        return shown;
    }

    private Map<String, String> problem(FieldProblem problem) {
        boolean shown = fields().stream().anyMatch(field -> field.key().equals(problem.field()))
                || problem.field().startsWith("consents.");
        return Map.of("target", shown ? problem.field() : SentForm.EMAIL, "text", words(problem));
    }

    /** From top to bottom of the page; what belongs to no field comes first, for it points to the first. */
    private int placeOf(FieldProblem problem) {
        List<String> places = Stream.concat(
                        fields().stream().map(FieldView::key),
                        campaign.consents().stream().map(text -> "consents." + text.purpose()))
                .toList();
        return places.indexOf(problem.field());
    }

    private Optional<FieldProblem> problemOf(String key) {
        return problems.stream().filter(problem -> problem.field().equals(key)).findFirst();
    }

    // the API's words are for programmers: people read what to enter
    private String words(FieldProblem problem) {
        if (problem.message().startsWith("is longer") || problem.message().startsWith("is too long")) {
            return label(problem.field()) + words.get("problem.length");
        }
        if (problem.message().contains("character") || problem.message().contains("readable")) {
            return label(problem.field()) + words.get("problem.characters");
        }
        String key = problem.field().startsWith("consents.") ? "consents" : problem.field();
        return words.find("problem." + key).orElseGet(() -> label(problem.field()) + problem.message());
    }

    private String label(String field) {
        return words.find("field." + field).map(label -> label + ": ").orElse("");
    }

    private List<Map.Entry<String, String>> hidden(String ticket) {
        Stream<Map.Entry<String, String>> told = Stream.concat(
                SentForm.UTM.entrySet().stream().map(name -> Map.entry(name.getValue(), value(name.getKey()))),
                Stream.of(SentForm.REFERRER, SentForm.LANDING_PAGE).map(name -> Map.entry(name, value(name))));
        return Stream.concat(Stream.of(Map.entry(SentForm.TICKET, ticket)), told)
                .filter(field -> !field.getValue().isEmpty())
                .toList();
    }

    private String value(String key) {
        @Nullable String value = entered.fields().get(key);
        return value == null ? "" : value;
    }
}
