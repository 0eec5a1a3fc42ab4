package dev.baton.insight;

/** The orders a list of leads can have; an index serves each. */
public enum LeadSort {
    NEWEST("id desc"),
    OLDEST("id asc"),
    SCORE("score desc, id desc");

    final String sql;

    LeadSort(String sql) {
        this.sql = sql;
    }
}
