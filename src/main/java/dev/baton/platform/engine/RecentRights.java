package dev.baton.platform.engine;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.cfg.TransactionState;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.db.entitymanager.operation.DbBulkOperation;
import org.camunda.bpm.engine.impl.db.entitymanager.operation.DbEntityOperation;
import org.camunda.bpm.engine.impl.db.entitymanager.operation.DbOperation;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.impl.persistence.entity.FilterEntity;
import org.camunda.bpm.engine.impl.persistence.entity.MembershipEntity;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What this node read a moment ago about people and about what they may see: every request asks for it. What this node
 * writes of it holds here at once; what another node writes, after {@code baton.people.known-for}.
 */
@Component
public class RecentRights {

    private static final Set<Class<?>> ALWAYS = Set.of(UserEntity.class, MembershipEntity.class, FilterEntity.class);

    private static final Set<Integer> COME_AND_GO =
            Set.of(Resources.TASK.resourceType(), Resources.PROCESS_INSTANCE.resourceType());

    private final List<Latest<?, ?>> all = new CopyOnWriteArrayList<>();
    private final PeopleProperties people;

    public RecentRights(PeopleProperties people) {
        this.people = people;
    }

    /** For one kind of question. */
    public <K, T> Latest<K, T> remember() {
        Latest<K, T> latest = new Latest<>(people.knownFor());
        all.add(latest);
        return latest;
    }

    /** Of what is written in this transaction some may be about it. */
    void written(List<DbOperation> operations) {
        if (operations.stream().anyMatch(RecentRights::changes)) {
            change();
        }
    }

    /** It changes in this transaction, after which it is read anew. */
    public void change() {
        Context.getCommandContext()
                .getTransactionContext()
                .addTransactionListener(TransactionState.COMMITTED, committed -> all.forEach(Latest::forget));
    }

    static boolean changes(DbOperation operation) {
        return ALWAYS.contains(operation.getEntityType())
                || operation.getEntityType() == AuthorizationEntity.class && !isAboutOneThing(operation);
    }

    /** A task or a process has rights of its own, which come, change and go with it. */
    private static boolean isAboutOneThing(DbOperation operation) {
        if (operation instanceof DbEntityOperation one && one.getEntity() instanceof Authorization right) {
            return comesAndGoes(right.getResourceType()) && !Authorization.ANY.equals(right.getResourceId());
        }
        return operation instanceof DbBulkOperation many
                && many.getParameter() instanceof Map<?, ?> rights
                && comesAndGoes(rights.get("resourceType"))
                && rights.get("resourceId") instanceof String id
                && !Authorization.ANY.equals(id);
    }

    private static boolean comesAndGoes(@Nullable Object resource) {
        return resource instanceof Integer type && COME_AND_GO.contains(type);
    }
}
