package dev.baton.insight;

/** What the lines of the hand-off report stand for; a week is named by its Monday, UTC. */
public enum GroupBy {
    TEAM("team_code"),
    REP("assignee"),
    CHANNEL("channel"),
    /** Counted from a Monday of 1970, as each database has a week of its own. */
    WEEK("cast(date '1970-01-05' + 7 * cast(floor((extract(epoch from %s) - 345600) / 604800) as integer)"
            + " as varchar(10))");

    private final String column;

    GroupBy(String column) {
        this.column = column;
    }

    /** As SQL, for rows that happened at that column's time. */
    String sql(String time) {
        return column.formatted(time);
    }
}
