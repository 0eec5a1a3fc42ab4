package dev.baton.platform.tasklist;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.db.AuthorizationCheck;
import org.camunda.bpm.engine.impl.db.CompositePermissionCheck;

/**
 * Knows which task queries the quick statements answer exactly as the engine would.
 *
 * <p>A list of what is understood, not of what is not: a criterion that a later engine adds is left to the engine.
 */
final class UnderstoodQueries {

    /** What decides how the result is read or filled, not which tasks are in it. */
    private static final Set<String> WITHOUT_EFFECT = Set.of(
            "initializeFormKeys",
            "taskNameCaseInsensitive",
            "variableNamesIgnoreCase",
            "variableValuesIgnoreCase",
            "withCommentAttachmentInfo",
            "cachedCandidateGroups",
            "cachedUserGroups",
            "queries",
            "isOrQueryActive");

    private static final List<Field> NOT_UNDERSTOOD = Arrays.stream(TaskQueryImpl.class.getDeclaredFields())
            .filter(field -> !Modifier.isStatic(field.getModifiers()))
            .filter(field -> !Criteria.include(field) && !WITHOUT_EFFECT.contains(field.getName()))
            .peek(field -> field.setAccessible(true))
            .toList();

    private UnderstoodQueries() {}

    static boolean include(TaskQueryImpl query) {
        return query.getClass() == TaskQueryImpl.class
                && query.getQueries().stream().noneMatch(UnderstoodQueries::asksForMore)
                && query.getQueries().stream()
                                .mapToInt(UnderstoodQueries::linkCriteria)
                                .sum()
                        <= 1
                && query.getOrderingProperties().stream().allMatch(order -> order.getRelation() == null)
                && isPlain(query.getAuthCheck());
    }

    private static boolean asksForMore(TaskQueryImpl query) {
        return NOT_UNDERSTOOD.stream().anyMatch(field -> Criteria.isSet(field, query));
    }

    /** The engine lets all criteria on identity links meet in one link; with at most one, that makes no difference. */
    private static int linkCriteria(TaskQueryImpl query) {
        boolean candidates = Stream.of(
                        query.getCandidateUser(),
                        query.getCandidateGroup(),
                        query.getCandidateGroupsInternal(),
                        query.getCandidateGroupLike(),
                        query.isWithCandidateGroupsInternal(),
                        query.isWithCandidateUsers())
                .anyMatch(Criteria::isSet);
        return (candidates ? 1 : 0) + (query.getInvolvedUser() == null ? 0 : 1);
    }

    /** One right out of a list is enough, and none is revoked: what the quick statements check. */
    private static boolean isPlain(AuthorizationCheck check) {
        CompositePermissionCheck rights = check.getPermissionChecks();
        return !check.isRevokeAuthorizationCheckEnabled()
                && rights.getCompositeChecks().isEmpty()
                && (rights.getAtomicChecks().isEmpty() || rights.isDisjunctive());
    }
}
