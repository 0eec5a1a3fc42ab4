package dev.baton.assignment;

import dev.baton.platform.People;
import dev.baton.platform.organisation.Groups;
import dev.baton.platform.organisation.Provision;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Who hears what a manager is late with: the executives, or the administrators where there are none, as the start says. */
@Component
@Order(6)
class Superiors implements Provision {

    private static final Logger LOG = LoggerFactory.getLogger(Superiors.class);

    private final People people;

    Superiors(People people) {
        this.people = people;
    }

    /** Those above the user; the user where nobody else is left, as somebody has to be told. */
    List<String> of(String user) {
        return Stream.of(Groups.EXECUTIVES, Groups.ADMINISTRATORS)
                .map(group -> othersIn(group, user))
                .filter(others -> !others.isEmpty())
                .findFirst()
                .orElse(List.of(user));
    }

    /** Everybody above the managers, the executives first. */
    Stream<String> all() {
        return Stream.of(Groups.EXECUTIVES, Groups.ADMINISTRATORS).flatMap(group -> people.membersOf(group).stream());
    }

    boolean include(String user) {
        return people.isMember(user, Groups.EXECUTIVES) || people.isMember(user, Groups.ADMINISTRATORS);
    }

    @Override
    public void provide() {
        if (people.membersOf(Groups.EXECUTIVES).isEmpty()) {
            LOG.warn(
                    "Nobody is in the group {}: the administrators get the letters about what managers are late with. "
                            + "Put who leads the company into it in Admin",
                    Groups.EXECUTIVES);
        }
    }

    private List<String> othersIn(String group, String user) {
        return people.membersOf(group).stream()
                .filter(member -> !member.equals(user))
                .toList();
    }
}
