package dev.baton.load;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the people type into the forms of the reference lead: every field that the form sends, as Tasklist sends it. */
final class Answers {

    private static final String EMPTY_LINE = "{\"quantity\":1,\"discountPercent\":0}";

    private Answers() {}

    static Map<String, Object> accept() {
        Map<String, Object> answer = of("acceptance", "ACCEPTED", "callbackOn", "", "callbackTime", "", "note", "");
        answer.put("touched", Map.of("value", true, "type", "Boolean"));
        return answer;
    }

    static Map<String, Object> discover() {
        Map<String, Object> answer = of(
                "finding",
                "OPPORTUNITY",
                "budget",
                "PLANNED",
                "authority",
                "DECIDER",
                "need",
                "Quotes take a week",
                "timeline",
                "THIS_QUARTER",
                "product",
                "BUSINESS",
                "closeOn",
                "",
                "gap",
                "",
                "callbackOn",
                "",
                "callbackTime",
                "");
        answer.put("valueAmount", Map.of("value", 14400, "type", "Integer"));
        answer.put("objectionRaised", Map.of("value", true, "type", "Boolean"));
        return answer;
    }

    static Map<String, Object> recordObjection() {
        return of("type", "PRICE", "words", "Twice what we pay now");
    }

    static Map<String, Object> respond() {
        return of(
                "explored",
                "They count licences only",
                "response",
                "Half the hours",
                "material",
                "",
                "objectionState",
                "RESOLVED");
    }

    /** One line without a discount: nobody has to approve it. */
    static Map<String, Object> quote() {
        Map<String, Object> answer = of("quoteStep", "PROPOSED", "paymentTerms", "DAYS_30", "note", "");
        answer.put("line1", line("{\"product\":\"BUSINESS\",\"quantity\":1,\"discountPercent\":0}"));
        for (int line = 2; line <= 5; line++) {
            answer.put("line" + line, line(EMPTY_LINE));
        }
        return answer;
    }

    static Map<String, Object> win() {
        return of("dealResult", "WON", "wonReason", "VALUE", "note", "");
    }

    static Map<String, Object> confirm() {
        return of("dueOn", today(), "note", "");
    }

    static Map<String, Object> deliver() {
        return of("deliveredOn", today(), "note", "");
    }

    static Map<String, Object> satisfied() {
        return of("satisfaction", "5", "comment", "Quick");
    }

    private static String today() {
        return LocalDate.now(ZoneOffset.UTC).toString();
    }

    private static Map<String, Object> line(String json) {
        return Map.of("value", json, "type", "Json");
    }

    private static Map<String, Object> of(String... namesAndValues) {
        Map<String, Object> answer = new LinkedHashMap<>();
        for (int at = 0; at < namesAndValues.length; at += 2) {
            answer.put(namesAndValues[at], Map.of("value", namesAndValues[at + 1], "type", "String"));
        }
        return answer;
    }
}
