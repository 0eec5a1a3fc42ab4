package dev.baton.callback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.baton.lead.LeadNumber;
import dev.baton.support.BatonIT;
import dev.baton.support.Desk;
import dev.baton.support.MovableClock;
import dev.baton.support.NewLeads;
import dev.baton.support.Play;
import dev.baton.support.Visitor;
import dev.baton.workingtime.CalendarSettings;
import dev.baton.workingtime.Hours;
import dev.baton.workingtime.WorkingCalendars;
import java.io.IOException;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** A promised call finds its way into the calendar of who promised it. */
@BatonIT
class CallbacksIT {

    private static final String BOOKING = "{\"at\": \"2026-11-24T14:30\", \"note\": \"Ask for Kim\"}";

    @LocalServerPort
    private int port;

    @Autowired
    private Play play;

    @Autowired
    private Desk desk;

    @Autowired
    private WorkingCalendars calendars;

    @Autowired
    private MovableClock clock;

    @Autowired
    private JdbcTemplate jdbc;

    @BeforeEach
    void westSitsInBerlin() {
        clock.setTo(Instant.parse("2026-11-23T09:00:00Z"));
        calendars.set(
                "west",
                new CalendarSettings(
                        ZoneId.of("Europe/Berlin"),
                        null,
                        Map.of(DayOfWeek.MONDAY, List.of(Hours.of("00:00-24:00"))),
                        Set.of()),
                "test");
    }

    @AfterEach
    void asItWas() {
        calendars.reset("west");
    }

    @Test
    void whoAcceptsBooksACallOnTheClockOfTheTeam() throws Exception {
        LeadNumber lead = play.ask(NewLeads.demoRequest("Acme"));

        desk.complete(
                "rep",
                lead,
                "AcceptLead",
                Map.of("acceptance", "ACCEPTED", "callbackOn", "2026-11-24", "callbackTime", "14:30"));

        Map<String, Object> letter = jdbc.queryForMap("select * from outbox_message where step like 'callback-%'");
        assertThat(letter.get("recipient")).isEqualTo("rep");
        assertThat(String.valueOf(letter.get("subject"))).contains("24 Nov 2026, 14:30 (Europe/Berlin)");
        VEvent event = read(String.valueOf(letter.get("attachment")));
        assertThat(Instant.from(Objects.requireNonNull(event.getDateTimeStart()).getDate()))
                .isEqualTo("2026-11-24T13:30:00Z");
        assertThat(text(event, Property.SUMMARY)).isEqualTo("Call Kim Acme (%s)".formatted(lead));
        assertThat(text(event, Property.DESCRIPTION)).contains("Company: Acme Ltd", "E-mail: acme@acme.example");
    }

    @Test
    void theFileIsThereForWhoMaySeeTheLeadAndAlwaysTheSameEvent() throws Exception {
        LeadNumber lead = play.accepted("Acme");
        HttpResponse<String> booked = Visitor.program(port, "rep").post(path(lead), BOOKING);
        assertThat(booked.statusCode()).as(booked.body()).isEqualTo(201);
        String file = path(lead) + "/" + jdbc.queryForObject("select id from callback", Long.class) + ".ics";

        HttpResponse<String> download = Visitor.program(port, "rep").get(file);

        assertThat(download.headers().firstValue("Content-Type").orElse("")).startsWith("text/calendar");
        assertThat(text(read(download.body()), Property.UID))
                .isEqualTo(text(
                        read(Visitor.program(port, "sales-manager").get(file).body()), Property.UID));
        assertThat(Visitor.program(port, "marketer").get(file).statusCode()).isEqualTo(200);
        assertThat(Visitor.program(port, "rep2").get(file).statusCode()).isEqualTo(404);
        assertThat(Visitor.program(port, "rep2").get(path(lead)).statusCode()).isEqualTo(404);
        assertThat(Visitor.stranger(port).get(file).statusCode()).isEqualTo(401);
        assertThat(Visitor.program(port, "rep").get(path(lead) + "/999999.ics").statusCode())
                .isEqualTo(404);
        assertThat(Visitor.program(port, "rep").get(path(lead)).body()).contains("2026-11-24T13:30:00Z");
    }

    @Test
    void aCallbackOfAnotherLeadIsNotFoundUnderThisOne() {
        LeadNumber lead = play.accepted("Acme");
        LeadNumber other = play.accepted("Bolt");
        Visitor.program(port, "rep").post(path(lead), BOOKING);
        Long id = jdbc.queryForObject("select id from callback", Long.class);

        assertThat(Visitor.program(port, "rep")
                        .get(path(other) + "/" + id + ".ics")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void whateverPeopleTypeIsTextInTheFile() throws Exception {
        String hostile = "Kim;\\nATTENDEE:mailto:evil@evil.example\r\nEND:VEVENT\nBEGIN:VALARM, \\, ;";
        LeadNumber lead = play.accepted("Acme");
        jdbc.update("update lead set last_name = ? where number = ?", hostile, lead.value());
        Visitor.program(port, "rep")
                .post(
                        path(lead),
                        "{\"at\": \"2026-11-24T14:30\", \"note\": \"END:VEVENT\\nBEGIN:VEVENT\\nSUMMARY:Evil\"}");

        String file =
                jdbc.queryForObject("select attachment from outbox_message where step like 'callback-%'", String.class);
        VEvent event = read(file);

        assertThat(file.lines())
                .filteredOn(line -> line.startsWith("BEGIN:"))
                .containsExactly("BEGIN:VCALENDAR", "BEGIN:VEVENT");
        assertThat(file.lines()).noneMatch(line -> line.startsWith("ATTENDEE") || line.startsWith("SUMMARY:Evil"));
        assertThat(text(event, Property.SUMMARY)).contains("ATTENDEE:mailto:evil@evil.example");
        assertThat(text(event, Property.DESCRIPTION)).contains("END:VEVENT\nBEGIN:VEVENT\nSUMMARY:Evil");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"at\": \"2026-11-23T09:59\"}",
                "{\"at\": \"2028-01-01T10:00\"}",
                "{\"at\": \"tomorrow\"}",
                "{\"note\": \"Ask for Kim\"}",
                "{\"at\": \"2026-11-24T14:30\", \"note\": \"\\u0007\"}"
            })
    void aCallThatNobodyCouldKeepIsRefused(String booking) {
        LeadNumber lead = play.accepted("Acme");

        HttpResponse<String> answer = Visitor.program(port, "rep").post(path(lead), booking);

        assertThat(answer.statusCode()).isBetween(400, 422);
        assertThat(jdbc.queryForObject("select count(*) from callback", Integer.class))
                .isZero();
    }

    @Test
    void anHourThatIsSkippedWhenClocksGoForwardIsRefusedWithTheReason() {
        clock.setTo(Instant.parse("2027-03-20T09:00:00Z"));
        LeadNumber lead = play.accepted("Acme");

        HttpResponse<String> answer = Visitor.program(port, "rep").post(path(lead), "{\"at\": \"2027-03-28T02:30\"}");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("28 Mar 2027, 02:30 does not exist in Europe/Berlin");
        assertThat(Visitor.program(port, "rep")
                        .post(path(lead), "{\"at\": \"soon\"}")
                        .body())
                .contains("a day and time such as 2026-12-31T14:30");
    }

    @ParameterizedTest
    @ValueSource(strings = {"marketer", "operations", "executive"})
    void onlySalesBooks(String user) {
        LeadNumber lead = play.accepted("Acme");

        assertThat(Visitor.program(port, user).post(path(lead), BOOKING).statusCode())
                .isEqualTo(403);
    }

    @Test
    void aCallbackNeedsADayAndATime() {
        LeadNumber lead = play.ask(NewLeads.demoRequest("Acme"));

        assertThatThrownBy(() -> desk.complete(
                        "rep", lead, "AcceptLead", Map.of("acceptance", "ACCEPTED", "callbackOn", "2026-11-24")))
                .hasMessageContaining("a callback needs both");
        assertThat(desk.openTasks(lead)).containsExactly("AcceptLead");
    }

    @Test
    void whoHasSpokenWithThePersonAlreadySaysSoWhenAccepting() {
        LeadNumber lead = play.ask(NewLeads.demoRequest("Acme"));

        desk.complete("rep", lead, "AcceptLead", Map.of("acceptance", "ACCEPTED", "touched", true));

        assertThat(play.lead(lead).milestones().firstTouchAt()).isEqualTo(clock.instant());
        assertThat(jdbc.queryForObject("select touch_seconds from hand_off", Integer.class))
                .isZero();
    }

    private static String path(LeadNumber lead) {
        return "/api/leads/%s/callbacks".formatted(lead);
    }

    private static VEvent read(String file) throws IOException, ParserException {
        return (VEvent) new CalendarBuilder()
                .build(new StringReader(file))
                .getComponents()
                .get(0);
    }

    private static String text(VEvent event, String property) {
        return event.getProperty(property).map(Property::getValue).orElseThrow();
    }
}
