package dev.baton.platform.organisation;

import static org.camunda.bpm.engine.authorization.Authorization.ANY;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.ProcessInstancePermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;

/**
 * What each group may do, and nothing else.
 *
 * <p>Tasks are not here: the engine itself lets the assignee and the candidates of a task see it and work on it, which
 * is what keeps the teams apart.
 */
final class Grants {

    /** One group's permissions on one resource. */
    record Grant(String group, Resource resource, String id, Set<Permission> permissions) {

        static Grant of(String group, Resource resource, String id, Permission... permissions) {
            return new Grant(group, resource, id, Set.of(permissions));
        }
    }

    /** Everybody's group; who is in none of them sees nothing. */
    static final List<String> ROLES = List.of(
            Groups.MARKETING,
            Groups.MARKETING_LEADS,
            Groups.SALES,
            Groups.SALES_MANAGERS,
            Groups.OPERATIONS,
            Groups.FINANCE,
            Groups.PRODUCT,
            Groups.EXECUTIVES);

    /** The processes that people start themselves. */
    private static final String REPORT_ABSENCE = "report-absence";

    private static final String RECORD_INQUIRY = "record-inquiry";
    private static final String NURTURE_REPORT = "nurture-report";

    private static final Set<Permission> WATCHES_PROCESSES =
            Set.of(ProcessDefinitionPermissions.READ, ProcessDefinitionPermissions.READ_INSTANCE);

    private static final Set<Permission> READS_PROCESSES = Set.of(
            ProcessDefinitionPermissions.READ,
            ProcessDefinitionPermissions.READ_INSTANCE,
            ProcessDefinitionPermissions.READ_INSTANCE_VARIABLE,
            ProcessDefinitionPermissions.READ_HISTORY);

    private static final Set<Permission> WATCHES_DECISIONS = Set.of(Permissions.READ);

    private static final Set<Permission> READS_DECISIONS = Set.of(Permissions.READ, Permissions.READ_HISTORY);

    private Grants() {}

    static List<Grant> all() {
        return Stream.of(
                        ROLES.stream().flatMap(Grants::ofRole),
                        Groups.OVERSEERS.stream().sorted().flatMap(Grants::ofOverseer),
                        Stream.of(Groups.SALES, Groups.SALES_MANAGERS)
                                .flatMap(group -> ofStarters(group, REPORT_ABSENCE, RECORD_INQUIRY)),
                        Stream.of(Groups.MARKETING, Groups.MARKETING_LEADS)
                                .flatMap(group -> ofStarters(group, RECORD_INQUIRY)),
                        Stream.of(Groups.MARKETING_LEADS, Groups.EXECUTIVES)
                                .flatMap(group -> ofStarters(group, NURTURE_REPORT)),
                        ofModellers(),
                        ofAdministrators())
                .flatMap(grants -> grants)
                .toList();
    }

    private static Stream<Grant> ofRole(String group) {
        return Stream.of(
                Grant.of(group, Resources.APPLICATION, "tasklist", Permissions.ACCESS),
                Grant.of(group, Resources.PROCESS_DEFINITION, ANY, ProcessDefinitionPermissions.READ));
    }

    // where leads wait is for every manager to see; what is in them and what ran is for who sees all leads anyway, as
    // the
    // engine knows no teams
    private static Stream<Grant> ofOverseer(String group) {
        boolean seesAll = Groups.SEE_ALL_LEADS.contains(group);
        return Stream.of(
                Grant.of(group, Resources.APPLICATION, "cockpit", Permissions.ACCESS),
                new Grant(group, Resources.PROCESS_DEFINITION, ANY, seesAll ? READS_PROCESSES : WATCHES_PROCESSES),
                new Grant(group, Resources.DECISION_DEFINITION, ANY, seesAll ? READS_DECISIONS : WATCHES_DECISIONS),
                Grant.of(group, Resources.DECISION_REQUIREMENTS_DEFINITION, ANY, Permissions.READ));
    }

    // a form says what is to be done, and its handler whether that is for the user to say
    private static Stream<Grant> ofStarters(String group, String... processes) {
        return Stream.concat(
                Stream.of(processes)
                        .map(process -> Grant.of(
                                group,
                                Resources.PROCESS_DEFINITION,
                                process,
                                ProcessDefinitionPermissions.READ,
                                ProcessDefinitionPermissions.CREATE_INSTANCE)),
                Stream.of(Grant.of(group, Resources.PROCESS_INSTANCE, ANY, ProcessInstancePermissions.CREATE)));
    }

    // dev.baton.platform.engine.ModelPolicy is what makes this safe, and says who may change which model
    private static Stream<Grant> ofModellers() {
        return Stream.concat(
                Stream.of(Groups.MARKETING_LEADS, Groups.EXECUTIVES)
                        .map(group -> Grant.of(group, Resources.DEPLOYMENT, ANY, Permissions.READ, Permissions.CREATE)),
                // taken back where an earlier version gave it: who sells for a team sets no limits for it
                Stream.of(Grant.of(Groups.SALES_MANAGERS, Resources.DEPLOYMENT, ANY)));
    }

    private static Stream<Grant> ofAdministrators() {
        return Arrays.stream(Resources.values())
                .map(resource -> Grant.of(Groups.ADMINISTRATORS, resource, ANY, Permissions.ALL));
    }
}
