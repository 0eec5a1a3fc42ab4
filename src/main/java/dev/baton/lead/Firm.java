package dev.baton.lead;

import org.jspecify.annotations.Nullable;

/** The company a lead speaks for, as given; employees is a head count. */
public record Firm(
        @Nullable String company,
        @Nullable String industry,
        @Nullable Integer employees,
        boolean freeMail) {

    /** The same with the right name. */
    public Firm named(@Nullable String rightCompany) {
        return new Firm(rightCompany, industry, employees, freeMail);
    }

    Firm enriched(boolean usesFreeMail) {
        return new Firm(company, industry, employees, usesFreeMail);
    }
}
