package dev.baton.load;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** What Tasklist sends from a browser: with the cookie of a session and the token against forged requests. */
final class Tasklist {

    private static final String REST = "/camunda/api/engine/engine/default";
    private static final String TOKEN = "X-XSRF-TOKEN";
    private static final int CARDS_ON_A_PAGE = 15;

    private Tasklist() {}

    /** Somebody who has typed name and password into its page. */
    static Person login(Node node, String name, String password) {
        HttpClient browser =
                HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
        Person stranger = new Person(name, node.address(), Map.entry(TOKEN, "none"), browser);
        Person known = withToken(stranger);
        known.send(known.request("/camunda/api/admin/auth/user/default/login/tasklist")
                .setHeader("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("username=%s&password=%s"
                        .formatted(name, URLEncoder.encode(password, StandardCharsets.UTF_8)))));
        return withToken(known);
    }

    /** A simple filter that asks for nothing, as an administrator adds it for everybody. */
    static void share(Person admin, String filter) {
        JsonNode made = admin.post(
                "/engine-rest/filter/create",
                Map.of("resourceType", "Task", "name", filter, "query", Map.of(), "properties", Map.of("priority", 9)));
        admin.post(
                "/engine-rest/authorization/create",
                Map.of(
                        "type",
                        0,
                        "permissions",
                        List.of("READ"),
                        "userId",
                        "*",
                        "resourceType",
                        5,
                        "resourceId",
                        made.get("id").asText()));
    }

    static JsonNode filters(Person person) {
        return person.get(REST + "/filter?firstResult=0&maxResults=2000&itemCount=false&resourceType=Task");
    }

    /** The page carries the count as well: so Tasklist asks once. */
    static JsonNode firstPage(Person person, String filter, String order, String direction) {
        return person.post(
                REST + "/filter/" + filter + "/list?firstResult=0&maxResults=" + CARDS_ON_A_PAGE,
                Map.of(
                        "processVariables", List.of(),
                        "taskVariables", List.of(),
                        "caseInstanceVariables", List.of(),
                        "firstResult", 0,
                        "maxResults", CARDS_ON_A_PAGE,
                        "active", true,
                        "sorting", List.of(Map.of("sortBy", order, "sortOrder", direction))));
    }

    static JsonNode count(Person person, String filter) {
        return person.get(REST + "/filter/" + filter + "/count");
    }

    private static Person withToken(Person person) {
        try {
            String token = person.http()
                    .send(person.request("/camunda/app/tasklist/default/").build(), BodyHandlers.discarding())
                    .headers()
                    .firstValue(TOKEN)
                    .orElse(person.proof().getValue());
            return new Person(person.name(), person.address(), Map.entry(TOKEN, token), person.http());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
