package dev.baton.platform.organisation;

import java.util.Set;

/** The ids of the groups of users, the same in models, authorizations and code. */
public final class Groups {

    public static final String MARKETING = "marketing";
    public static final String MARKETING_LEADS = "marketing-leads";
    public static final String SALES = "sales";
    public static final String SALES_MANAGERS = "sales-managers";
    public static final String OPERATIONS = "operations";
    public static final String FINANCE = "finance";
    public static final String PRODUCT = "product";
    public static final String EXECUTIVES = "executives";

    /** Programs that report what became of mails; they see nothing. */
    public static final String MAIL_SERVERS = "mail-servers";

    public static final String ADMINISTRATORS = "camunda-admin";

    /** Members of these see the leads of every team. */
    public static final Set<String> SEE_ALL_LEADS = Set.of(MARKETING, MARKETING_LEADS, EXECUTIVES, ADMINISTRATORS);

    /**
     * Members of these work with Cockpit: they see where how much waits, of every team. What runs in there and what ran they
     * read if they see all leads.
     */
    public static final Set<String> OVERSEERS = Set.of(MARKETING_LEADS, SALES_MANAGERS, EXECUTIVES);

    private static final String TEAM = "team-";
    private static final String MANAGERS = "managers-";

    private Groups() {}

    /** The group of everybody in a team, its manager included. */
    public static String team(String code) {
        return TEAM + code;
    }

    /** The group of a team's manager. */
    public static String managers(String code) {
        return MANAGERS + code;
    }

    /** Whether the group of this id is that of a team's manager. */
    public static boolean isManagers(String group) {
        return group.startsWith(MANAGERS);
    }

    /** The code of the team whose managers' group this is. */
    public static String codeOfManagers(String group) {
        return group.substring(MANAGERS.length());
    }

    /** Whether the group of this id is that of a team. */
    public static boolean isTeam(String group) {
        return group.startsWith(TEAM);
    }

    /** The code of the team whose group this is. */
    public static String codeOfTeam(String group) {
        return group.substring(TEAM.length());
    }
}
