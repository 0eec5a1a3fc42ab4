package dev.baton.load;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Who works with the application, made by its administrator over HTTP: so many of each kind and whoever else comes. */
final class Staff {

    private static final String PASSWORD = "A1-load-Person";

    private final Map<String, Person> people = new HashMap<>();
    private final Map<String, String> filters = new HashMap<>();
    private final Node node;
    private final Person admin;

    Staff(Node node, int of) {
        this.node = node;
        this.admin = Person.of(node, "admin", Node.ADMIN_PASSWORD);
        for (int number = 1; number <= of; number++) {
            hire("marketer-" + number, List.of("marketing"));
            hire("operations-" + number, List.of("operations"));
            String seller = "seller-" + number;
            hire(seller, List.of()); // the groups come with the team
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

    /** The same person, or the administrator, in a browser of their own. */
    Person inTasklist(String name) {
        return Tasklist.login(node, name, name.equals(admin.name()) ? Node.ADMIN_PASSWORD : PASSWORD);
    }

    /** The id of a filter that everybody finds in Tasklist. */
    String filter(String name) {
        return String.valueOf(filters.get(name));
    }

    /** Gives somebody a login and makes them a member of groups that there are. */
    void hire(String name, List<String> groups) {
        admin.post(
                "/engine-rest/user/create",
                Map.of(
                        "profile",
                        Map.of("id", name, "firstName", "Sam", "lastName", name, "email", name + "@baton.example"),
                        "credentials",
                        Map.of("password", PASSWORD)));
        groups.forEach(group -> admin.put("/engine-rest/group/%s/members/%s".formatted(group, name), Map.of()));
        people.put(name, Person.of(node, name, PASSWORD));
    }
}
