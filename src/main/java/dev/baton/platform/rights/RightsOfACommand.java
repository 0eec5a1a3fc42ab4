package dev.baton.platform.rights;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.impl.db.CompositePermissionCheck;
import org.camunda.bpm.engine.impl.db.PermissionCheck;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;
import org.jspecify.annotations.Nullable;

/**
 * Looks up once what was granted: a command that shows a list asks several times for the same. What was not granted is
 * asked again, since the command may grant it.
 *
 * <p>Rights are asked for with the user's groups as they are. The engine reads in each command which groups have any
 * rights at all, to leave out the others: that helps who is in thousands of groups of a directory, and costs a statement.
 * A group without rights grants nothing, so the answers are the same.
 */
class RightsOfACommand extends AuthorizationManager {

    private final Set<Question> granted = new HashSet<>();

    @Override
    public List<String> filterAuthenticatedGroupIds(@Nullable List<String> groups) {
        return groups == null ? List.of() : groups;
    }

    @Override
    public boolean isAuthorized(String user, List<String> groups, PermissionCheck check) {
        Question question = new Question(user, groups, List.of(Right.of(check)));
        return granted.contains(question) || super.isAuthorized(user, groups, check) && granted.add(question);
    }

    @Override
    public boolean isAuthorized(String user, List<String> groups, CompositePermissionCheck checks) {
        if (!RightsRedirect.oneIsEnough(checks)) {
            return super.isAuthorized(user, groups, checks);
        }
        List<Right> rights = checks.getAtomicChecks().stream().map(Right::of).toList();
        Question question = new Question(user, groups, rights);
        return granted.contains(question) || super.isAuthorized(user, groups, checks) && granted.add(question);
    }

    private record Question(@Nullable String user, @Nullable List<String> groups, List<Right> oneOf) {}

    private record Right(
            int permission, int resource, @Nullable String id) {

        static Right of(PermissionCheck check) {
            return new Right(check.getPerms(), check.getResourceType(), check.getResourceId());
        }
    }
}
