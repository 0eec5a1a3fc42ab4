package dev.baton.platform.rights;

import dev.baton.platform.engine.ReadAheadSession;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.db.AuthorizationCheck;

/** How far somebody's right to see tasks reaches, which a filter tells of who asks for it; PostgreSQL alone knows. */
public enum Reach {
    SINGLE_TASKS,
    TASKS_OF_PROCESSES,
    ALL_TASKS;

    private static final String STATEMENT = "dev.baton.platform.rights.Rights.reach";

    private record Right(int resource, int permission) {}

    private static final Set<Right> TO_SEE_TASKS = Set.of(
            new Right(Resources.TASK.resourceType(), Permissions.READ.getValue()),
            new Right(Resources.PROCESS_DEFINITION.resourceType(), ProcessDefinitionPermissions.READ_TASK.getValue()));

    /** Of whoever this is, as the database has it. */
    public static Reach of(AuthorizationCheck viewer, ReadAheadSession session) {
        Object reach = session.kept(STATEMENT, key(viewer)).orElseGet(() -> session.selectOne(STATEMENT, viewer));
        return values()[(Integer) reach];
    }

    /** As it was read with something else. */
    static void keep(int reach, AuthorizationCheck viewer, ReadAheadSession session) {
        session.keep(STATEMENT, key(viewer), List.of(reach));
    }

    /** Whether it is told by the rights that are asked for, no more and no fewer. */
    public static boolean isToldBy(AuthorizationCheck asked) {
        return asked.getPermissionChecks().getAtomicChecks().stream()
                .map(right -> new Right(right.getResourceType(), right.getPerms()))
                .collect(Collectors.toSet())
                .equals(TO_SEE_TASKS);
    }

    /** By lines, which no name has. */
    private static String key(AuthorizationCheck viewer) {
        return Stream.concat(Stream.of(viewer.getAuthUserId()), groups(viewer).stream())
                .collect(Collectors.joining("\n"));
    }

    private static List<String> groups(AuthorizationCheck viewer) {
        return viewer.getAuthGroupIds() == null ? List.of() : viewer.getAuthGroupIds();
    }
}
