package dev.baton.intake.web;

import dev.baton.support.Visitor;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A campaign's form as a stranger uses it. */
final class PublicForm {

    static final String PLAN = """
            {"title": "See it", "introduction": "Thirty minutes.", "inquiry": "DEMO_REQUEST", "source": "DIRECT",
             "fields": ["FIRST_NAME", "LAST_NAME", "COMPANY", "PHONE", "COUNTRY", "EMPLOYEES", "MESSAGE"],
             "allowedOrigins": ["https://www.company.example"],
             "consents": {"MAIL": "Write to me.", "PHONE": "Call me."}}""";

    private static final Pattern TICKET = Pattern.compile("name=\"ticket\" value=\"([^\"]+)\"");

    private PublicForm() {}

    static void setUp(int port, String code) {
        Visitor.program(port, "marketing-lead").put("/api/campaigns/" + code, PLAN);
    }

    /** The ticket of the form on that page. */
    static String ticketOn(HttpResponse<String> page) {
        Matcher ticket = TICKET.matcher(page.body());
        if (!ticket.find()) {
            throw new AssertionError("no ticket on the page: " + page.body());
        }
        return ticket.group(1);
    }

    static HttpResponse<String> send(int port, String code, String ticket, String... fields) {
        List<String> all = new ArrayList<>(List.of("ticket", ticket));
        all.addAll(List.of(fields));
        return Visitor.stranger(port).form("/f/" + code, all.toArray(String[]::new));
    }
}
