package dev.baton.intake.web;

import dev.baton.lead.InteractionKind;
import dev.baton.platform.organisation.Groups;
import dev.baton.platform.security.CurrentUser;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Who may tell what happened: sellers what they see themselves, and for websites and mail servers marketing, whose
 * programs they are. A visit that nobody can check would be worth points to whoever reports it.
 */
@Component
class Witnesses {

    private static final Set<String> FOR_MACHINES =
            Set.of(Groups.MARKETING, Groups.MARKETING_LEADS, Groups.ADMINISTRATORS);

    private final CurrentUser user;

    Witnesses(CurrentUser user) {
        this.user = user;
    }

    /** @throws NoWitnessException when the user cannot have seen it */
    void check(@Nullable InteractionKind kind) {
        if (kind != null && kind.isSeenByMachines() && FOR_MACHINES.stream().noneMatch(user::isIn)) {
            throw new NoWitnessException(kind);
        }
    }

    /** What was told is seen by machines, and not by whoever told it. */
    static class NoWitnessException extends RuntimeException {

        NoWitnessException(InteractionKind kind) {
            super(
                    "kind: %s is seen by websites and mail servers, and told by marketing's programs: note what the person said to you"
                            .formatted(kind));
        }
    }
}
