package dev.baton.load;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Who works with the application, made by its administrator over HTTP: so many sellers, marketers and deliverers. */
final class Staff {

    private static final String PASSWORD = "A1-load-Person";

    private final Map<String, Person> people = new HashMap<>();
    private final Map<String, String> filters = new HashMap<>();
    private final Person admin;

    Staff(Node node, int of) {
        this.admin = Person.of(node, "admin", Node.ADMIN_PASSWORD);
        for (int number = 1; number <= of; number++) {
            hire(node, "marketer-" + number, "marketing");
            hire(node, "operations-" + number, "operations");
            String seller = "seller-" + number;
            hire(node, seller, "sales");
            admin.put("/api/teams/west/reps/" + seller, Map.of());
        }
        for (JsonNode filter : admin.get("/engine-rest/filter?maxResults=100")) {
            filters.put(filter.get("name").asText(), filter.get("id").asText());
        }
    }

    Person admin() {
        return admin;
    }

    Person named(String name) {
        Person person = people.get(name);
        if (person == null) {
            throw new IllegalStateException(name + " does not work here: " + people.keySet());
        }
        return person;
    }

    /** The id of a filter that everybody finds in Tasklist. */
    String filter(String name) {
        return String.valueOf(filters.get(name));
    }

    private void hire(Node node, String name, String group) {
        admin.post(
                "/engine-rest/user/create",
                Map.of(
                        "profile",
                        Map.of("id", name, "firstName", "Sam", "lastName", name, "email", name + "@baton.example"),
                        "credentials",
                        Map.of("password", PASSWORD)));
        // sellers get their groups with their team
        for (String one : group.equals("sales") ? List.<String>of() : List.of(group)) {
            admin.put("/engine-rest/group/%s/members/%s".formatted(one, name), Map.of());
        }
        people.put(name, Person.of(node, name, PASSWORD));
    }
}
