package dev.baton.platform.engine;

import dev.baton.platform.organisation.Groups;
import java.util.List;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who may deploy which model: a table that guards an approval is not changed by those it guards against. */
@Component
class Deployers {

    private static final List<String> OTHERWISE = List.of(Groups.MARKETING_LEADS);

    private final ModelProperties models;

    Deployers(ModelProperties models) {
        this.models = models;
    }

    /** Why whoever deploys now may not deploy the model of this id; nothing if they may. */
    List<String> faults(String model) {
        List<String> groups = models.deployers().getOrDefault(model, OTHERWISE);
        return isOneOf(groups, Context.getCommandContext().getAuthentication())
                ? List.of()
                : List.of("'%s' is changed by %s only; ask one of them.".formatted(model, String.join(", ", groups)));
    }

    // nobody is Baton itself, which deploys what it brings along
    private static boolean isOneOf(List<String> groups, @Nullable Authentication deployer) {
        return deployer == null
                || deployer.getGroupIds() != null
                        && deployer.getGroupIds().stream()
                                .anyMatch(group -> group.equals(Groups.ADMINISTRATORS) || groups.contains(group));
    }
}
