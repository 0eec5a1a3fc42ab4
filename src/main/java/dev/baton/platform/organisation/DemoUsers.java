package dev.baton.platform.organisation;

import static dev.baton.platform.organisation.Groups.managers;
import static dev.baton.platform.organisation.Groups.team;

import dev.baton.platform.organisation.UserAccounts.Person;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * One fictional person per role, and two sellers per team so that they take turns, all with the same well-known password:
 * for trying Baton, never for real leads.
 */
@Component
@Profile("demo")
@Order(4)
public class DemoUsers implements Provision {

    private static final List<DemoUser> USERS = List.of(
            DemoUser.of("marketer", "Mara", "Keller", Groups.MARKETING),
            DemoUser.of("marketing-lead", "Milo", "Leander", Groups.MARKETING, Groups.MARKETING_LEADS),
            DemoUser.of("rep", "Rhea", "Pohl", Groups.SALES, team("west")),
            DemoUser.of("rep2", "Ravi", "Osman", Groups.SALES, team("east")),
            DemoUser.of("rep3", "Runa", "Quist", Groups.SALES, team("west")),
            DemoUser.of("rep4", "Remo", "Turan", Groups.SALES, team("east")),
            DemoUser.of(
                    "sales-manager",
                    "Sana",
                    "Moreau",
                    Groups.SALES_MANAGERS,
                    team("west"),
                    team("east"),
                    team("desk"),
                    managers("west"),
                    managers("east"),
                    managers("desk")),
            DemoUser.of("operations", "Olaf", "Perez", Groups.OPERATIONS),
            DemoUser.of("finance", "Fay", "Nance", Groups.FINANCE),
            DemoUser.of("product", "Pia", "Roth", Groups.PRODUCT),
            DemoUser.of("executive", "Emil", "Cerny", Groups.EXECUTIVES));

    private final UserAccounts accounts;
    private final AdministratorProperties admin;

    DemoUsers(UserAccounts accounts, AdministratorProperties admin) {
        this.accounts = accounts;
        this.admin = admin;
    }

    @Override
    public void provide() {
        USERS.forEach(user -> accounts.make(user.person(), admin.password(), user.groups()));
    }

    /** The sentence that tells a visitor how to log in. */
    public String invitation() {
        String names = Stream.concat(USERS.stream().map(user -> user.person().id()), Stream.of("admin"))
                .collect(Collectors.joining(", "));
        return "  Log in as        %s%n  Password         %s%n".formatted(names, admin.password());
    }

    private record DemoUser(Person person, List<String> groups) {

        static DemoUser of(String id, String firstName, String lastName, String... groups) {
            return new DemoUser(new Person(id, firstName, lastName, id + "@baton.example"), List.of(groups));
        }
    }
}
