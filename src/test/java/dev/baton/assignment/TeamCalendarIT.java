package dev.baton.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.support.BatonIT;
import dev.baton.support.Quicker;
import dev.baton.support.Visitor;
import dev.baton.workingtime.WorkingCalendars;
import java.net.http.HttpResponse;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A team's calendar is set by who leads the team, and read by its members. */
@BatonIT
class TeamCalendarIT {

    private static final String PATH = "/api/teams/west/calendar";
    private static final String MUNICH = """
            {"timeZone": "Europe/Berlin", "holidays": "de-by", "closed": ["2026-12-24"],
             "hours": {"MONDAY": ["09:00-12:30", "13:30-17:00"], "TUESDAY": ["22:00-24:00"]}}""";

    private static final Instant MONDAY_NOON = Instant.parse("2026-11-23T12:00:00Z");

    @LocalServerPort
    private int port;

    @Autowired
    private WorkingCalendars calendars;

    @Autowired
    private Quicker quicker;

    @AfterEach
    void asItWas() {
        calendars.reset("west");
    }

    @Test
    void whatTheManagerSetsHolds() {
        assertThat(calendars.isWorking("west", MONDAY_NOON)).isTrue();

        HttpResponse<String> set = put("sales-manager", MUNICH);
        assertThat(set.statusCode()).as(set.body()).isEqualTo(204);

        assertThat(calendars.isWorking("west", MONDAY_NOON)).isFalse();
        assertThat(calendars.isWorking("east", MONDAY_NOON)).isTrue();
        assertThat(Visitor.program(port, "rep").get(PATH).body())
                .contains("Europe/Berlin", "de-by", "13:30-17:00", "22:00-24:00", "2026-12-24");
    }

    @Test
    void aTeamThatSetsNothingWorksAsTheCompanyDoes() {
        put("sales-manager", MUNICH);

        assertThat(Visitor.program(port, "admin").delete(PATH).statusCode()).isEqualTo(204);

        assertThat(calendars.isWorking("west", MONDAY_NOON)).isTrue();
        assertThat(Visitor.program(port, "rep").get(PATH).body()).contains("\"UTC\"", "00:00-24:00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rep", "rep2", "marketing-lead", "executive"})
    void nobodyElseSetsIt(String user) {
        assertThat(put(user, MUNICH).statusCode()).isEqualTo(403);
        assertThat(Visitor.program(port, user).delete(PATH).statusCode()).isEqualTo(403);
    }

    @Test
    void anotherTeamDoesNotReadIt() {
        assertThat(Visitor.program(port, "rep2").get(PATH).statusCode()).isEqualTo(403);
        assertThat(Visitor.program(port, "admin")
                        .get("/api/teams/north/calendar")
                        .statusCode())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"Europe/Berlin\" | \"Mars/Olympus\"                  | timeZone",
                "\"de-by\"         | \"de-xx\"                         | holidays",
                "\"de-by\"         | \"../etc\"                        | holidays",
                "\"09:00-12:30\"   | \"09:00-14:00\"                   | must not overlap",
                "\"09:00-12:30\"   | \"12:30-09:00\"                   | hours",
                "\"22:00-24:00\"   | \"22:00-25:00\"                   | like 09:00-17:00",
                "[\"22:00-24:00\"] | null                              | hours",
                "\"TUESDAY\"       | \"SOMEDAY\"                       | hours",
                "\"2026-12-24\"    | \"Christmas\"                     | closed",
                "\"2026-12-24\"    | null                            | closed",
                "[\"22:00-24:00\"] | \"22:00-24:00\"                 | must be a list",
                "\"22:00-24:00\"   | {}                              | a text such as 09:00-17:00",
                "\"22:00-24:00\"   | \"22:00-06:00\"                 | 22:00-24:00 on the one day and 00:00-06:00"
            })
    void whatNoCalendarSaysIsRefusedWithItsField(String right, String wrong, String told) {
        HttpResponse<String> answer = put("sales-manager", MUNICH.replace(right, wrong));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains(told);
        assertThat(calendars.isWorking("west", MONDAY_NOON)).isTrue();
    }

    @Test
    void aWeekWithoutWorkIsNoCalendar() {
        HttpResponse<String> answer = put("sales-manager", "{\"timeZone\": \"UTC\", \"hours\": {\"MONDAY\": []}}");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("at least one day");
    }

    @Test
    void whoSetsItAMomentAfterAnotherIsToldSo() throws Exception {
        HttpResponse<String> late = quicker.than(() -> put("sales-manager", MUNICH), """
                insert into working_calendar (team_code, settings, changed_by, changed_at)
                values ('west', '{"timeZone": "UTC", "hours": {"MONDAY": ["00:00-24:00"]}}', 'admin', current_timestamp)""");

        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("Somebody was quicker");
    }

    private HttpResponse<String> put(String user, String calendar) {
        return Visitor.program(port, user).put(PATH, calendar);
    }
}
