package dev.baton.lead;

/** The number by which people and processes name a lead: {@code L-<year of capture>-<count, at least six digits>}. */
public record LeadNumber(String value) {

    public static LeadNumber of(int year, LeadId id) {
        return new LeadNumber("L-%d-%06d".formatted(year, id.value()));
    }

    @Override
    public String toString() {
        return value;
    }
}
