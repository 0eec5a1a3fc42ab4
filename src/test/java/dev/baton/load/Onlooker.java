package dev.baton.load;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Who looks at the open tasks: one for each way to see some of them, or none. */
enum Onlooker {
    SELLER("rep-3-5", List.of("sales", "team-t3")),
    /** The team has the newest tasks only. */
    SELLER_OF_A_NEW_TEAM("rep-20-5", List.of("sales", "team-t20")),
    /** Of five teams. */
    SALES_MANAGER(
            "sales-manager",
            Stream.concat(
                            Stream.of("sales-managers"),
                            IntStream.rangeClosed(1, 5)
                                    .boxed()
                                    .flatMap(team -> Stream.of("team-t" + team, "managers-t" + team)))
                    .toList()),
    MARKETER("marketer", List.of("marketing")),
    FINANCE("finance", List.of("finance")),
    EXECUTIVE("executive", List.of("executives")),
    /** Has no task at all. */
    PRODUCT("product", List.of("product")),
    ADMINISTRATOR("admin", List.of());

    private final String login;
    private final List<String> groups;

    Onlooker(String login, List<String> groups) {
        this.login = login;
        this.groups = groups;
    }

    String login() {
        return login;
    }

    String title() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** Makes all of them, and the groups of their teams. */
    static void hire(Staff staff) {
        Stream.of(values())
                .flatMap(one -> one.groups.stream())
                .filter(group -> group.contains("-t"))
                .distinct()
                .forEach(team -> staff.admin()
                        .post("/engine-rest/group/create", Map.of("id", team, "name", team, "type", "WORKFLOW")));
        Stream.of(values()).filter(one -> one != ADMINISTRATOR).forEach(one -> staff.hire(one.login, one.groups));
    }
}
