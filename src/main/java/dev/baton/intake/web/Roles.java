package dev.baton.intake.web;

/** Who may use which way in; the names are those of the groups. */
final class Roles {

    static final String BRING_LEADS =
            "hasAnyAuthority('marketing', 'marketing-leads', 'sales', 'sales-managers', 'camunda-admin')";
    static final String IMPORT = "hasAnyAuthority('marketing', 'marketing-leads', 'camunda-admin')";

    static final String SEE_CAMPAIGNS = IMPORT;
    static final String PLAN_CAMPAIGNS = "hasAnyAuthority('marketing-leads', 'camunda-admin')";

    private Roles() {}
}
