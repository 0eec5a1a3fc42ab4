package dev.baton.insight;

/** What the lines of the hand-off report stand for; a week is named by its Monday, UTC. */
public enum GroupBy {
    TEAM("team_code"),
    REP("assignee"),
    CHANNEL("channel"),
    WEEK("cast(cast(date_trunc('week', %s at time zone 'UTC') as date) as varchar(10))");

    private final String column;

    GroupBy(String column) {
        this.column = column;
    }

    /** As SQL, for rows that happened at that column's time. */
    String sql(String time) {
        return column.formatted(time);
    }
}
