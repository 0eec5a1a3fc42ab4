package dev.baton.workingtime;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The calendars that teams have set, each one document: nobody asks for a part of one. */
@Component
class CalendarStore {

    private final JdbcClient database;
    private final ObjectMapper json;
    private final Clock clock;

    CalendarStore(JdbcClient database, ObjectMapper json, Clock clock) {
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    Optional<CalendarSettings> find(String team) {
        return database.sql("select settings from working_calendar where team_code = ?")
                .param(team)
                .query(String.class)
                .optional()
                .map(this::read);
    }

    void save(String team, CalendarSettings settings, String user) {
        Object[] values = {write(settings), user, OffsetDateTime.now(clock), team};
        int changed = database.sql(
                        "update working_calendar set settings = ?, changed_by = ?, changed_at = ? where team_code = ?")
                .params(values)
                .update();
        if (changed == 0) {
            database.sql(
                            "insert into working_calendar (settings, changed_by, changed_at, team_code) values (?, ?, ?, ?)")
                    .params(values)
                    .update();
        }
    }

    void remove(String team) {
        database.sql("delete from working_calendar where team_code = ?")
                .param(team)
                .update();
    }

    private CalendarSettings read(String document) {
        try {
            return json.readValue(document, CalendarSettings.class);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("A kept calendar is not readable", broken);
        }
    }

    private String write(CalendarSettings settings) {
        try {
            return json.writeValueAsString(settings);
        } catch (JsonProcessingException wrong) {
            throw new IllegalStateException("A calendar has plain values only", wrong);
        }
    }
}
