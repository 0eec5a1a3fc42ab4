package dev.baton.lifecycle;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What the tables of a scoring may know about one lead: each {@link Fact} by its key, and beside them the lead's
 * further attributes, as texts ({@code lead.attributes.x}) and, where they read as numbers, as numbers ({@code
 * lead.numbers.x}); a table of engagement asks for {@code engagement.attributes.x}.
 */
public record Facts(Map<String, Object> lead, Map<String, Object> engagement) {

    public static final String LEAD = "lead";
    public static final String ENGAGEMENT = "engagement";
    public static final String ATTRIBUTES = "attributes";
    public static final String NUMBERS = "numbers";

    // no more digits than a number of the tables holds exactly
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,12}(\\.\\d{1,6})?");

    /** What the tables get as their variables. */
    public Map<String, Object> variables() {
        return Map.of(LEAD, lead, ENGAGEMENT, engagement);
    }

    /** The value of that fact. */
    public Object get(Fact fact) {
        return Objects.requireNonNullElse(of(fact.root()).get(fact.key()), fact.absent());
    }

    /** Whether nobody can say it yet: no cell of a table matches then. */
    public boolean isOpen(Fact fact) {
        return of(fact.root()).containsKey(fact.key()) && of(fact.root()).get(fact.key()) == null;
    }

    private Map<String, Object> of(String root) {
        return root.equals(LEAD) ? lead : engagement;
    }

    /** The further attributes as they were given. */
    public Map<String, String> attributes() {
        return texts(lead);
    }

    /** Those of them that read as numbers. */
    @SuppressWarnings("unchecked")
    public Map<String, BigDecimal> numbers() {
        return (Map<String, BigDecimal>) lead.getOrDefault(NUMBERS, Map.of());
    }

    /** Only what is not absent: what is kept. */
    Map<String, Map<String, Object>> lean() {
        Map<String, Object> known = lean(LEAD, lead);
        if (!attributes().isEmpty()) {
            known.put(ATTRIBUTES, attributes());
        }
        return Map.of(LEAD, known, ENGAGEMENT, lean(ENGAGEMENT, engagement));
    }

    /** What was kept, with everything absent as the tables expect it. */
    static Facts of(Map<String, Map<String, Object>> lean) {
        Map<String, Object> known = lean.getOrDefault(LEAD, Map.of());
        Map<String, Object> lead = full(LEAD, known);
        Map<String, Object> engagement = full(ENGAGEMENT, lean.getOrDefault(ENGAGEMENT, Map.of()));
        putAttributes(texts(known), lead);
        putAttributes(texts(known), engagement);
        return new Facts(lead, engagement);
    }

    static void putAttributes(Map<String, String> attributes, Map<String, Object> facts) {
        Map<String, BigDecimal> numbers = new HashMap<>();
        attributes.forEach((name, text) -> number(text).ifPresent(number -> numbers.put(name, number)));
        facts.put(ATTRIBUTES, attributes);
        facts.put(NUMBERS, numbers);
    }

    private static Map<String, Object> lean(String root, Map<String, Object> values) {
        Map<String, Object> known = new LinkedHashMap<>();
        for (Fact fact : Fact.of(root)) {
            Object value = values.getOrDefault(fact.key(), fact.absent());
            if (!Objects.equals(value, fact.absent())) {
                known.put(fact.key(), value); // nothing where nobody can say it yet
            }
        }
        return known;
    }

    private static Map<String, Object> full(String root, Map<String, Object> known) {
        Map<String, Object> values = new HashMap<>();
        Fact.of(root).forEach(fact -> values.put(fact.key(), known.getOrDefault(fact.key(), fact.absent())));
        return values;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, String> texts(Map<String, Object> lead) {
        return (Map<String, String>) lead.getOrDefault(ATTRIBUTES, Map.of());
    }

    private static Optional<BigDecimal> number(String text) {
        return NUMBER.matcher(text).matches() ? Optional.of(new BigDecimal(text)) : Optional.empty();
    }
}
