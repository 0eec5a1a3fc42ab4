package dev.baton.load;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.baton.load.Meter.Cost;
import dev.baton.load.Scans.Scan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Counts, not times: so nothing else that the machine does can make them rise. */
class ReferenceLeadIT {

    private static final double RISE = 1.02;
    private static final double FALL = 0.95;

    // read as a whole on purpose: what is sold, and the forms that are deployed; neither grows with leads
    private static final Set<String> LISTED = Set.of("product", "act_re_camformdef");
    // once, less what the server has not been told of in the last second
    private static final double A_LEAD = 0.75;

    private static final Path MANUAL = Path.of("docs", "performance.md");
    private static final Pattern HELD = Pattern.compile("(?m)^\\| `(\\w+)` \\| ([\\d.]+) \\|");

    private static Cost cost;
    private static Set<String> readInOrder;
    private static Set<String> readInOrderWithoutAnIndex;

    @BeforeAll
    static void leadsLive() {
        GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mail.start();
        try (Postgres postgres = Postgres.start();
                Bench baton = Bench.start(
                        Side.BATON, postgres, mail.getSmtp().getPort(), 1, Path.of("target", "load", "it"))) {
            // by the fifth lead every lesson that repeats is before marketing
            baton.warmUp(8);
            cost = baton.count(10).pass().cost();
            Ground.say("the reference lead: %s", cost);
            // from now on a table is read in order only when no index fits, however small it is and whatever is known
            // of it
            postgres.execute("postgres", "alter system set enable_seqscan = off", "select pg_reload_conf()");
            whatTheToolWritesItselfFitsTheTables(postgres, baton);
            // ten leads: beside them the tool's own first questions, and what a node asks by the clock, are few
            readInOrder = readInOrder(baton, 10);
            postgres.execute(Side.BATON.title(), "drop index baton_subtask");
            readInOrderWithoutAnIndex = readInOrder(baton, 2);
        } finally {
            mail.stop();
        }
    }

    // else a new table or key is found only when somebody measures
    private static void whatTheToolWritesItselfFitsTheTables(Postgres postgres, Bench baton) {
        baton.copy(Limit.DATABASE);
        try (Limit limit = new Limit(postgres, 1, (int) Math.round(cost.commits()))) {
            assertThat(limit.count(2).pass().cost().rows()).isPositive();
        }
        int leads = 100;
        baton.fill(leads);
        assertThat(baton.watch().number("select count(*) from lead")).isEqualTo(leads);
    }

    // for each lead, not now and then
    private static Set<String> readInOrder(Bench baton, int leads) {
        return baton.count(leads).reading().scans().stream()
                .filter(scan -> scan.times() > A_LEAD)
                .map(Scan::table)
                .collect(Collectors.toSet());
    }

    @Test
    void aLeadCostsNoMoreAndNotMuchLessThanTheManualSays() throws IOException {
        Map<String, Double> held = held();

        Map<String, Double> counted =
                Map.of("statements", cost.statements(), "rows", cost.rows(), "wal", cost.steadyWal());

        assertThat(held).containsOnlyKeys(counted.keySet());
        counted.forEach((what, value) -> assertThat(value)
                .as(
                        "%s of the reference lead: it is %.1f. If that is meant, write it into the table of %s and say"
                                + " there why it changed; tools/load --top lists the statements",
                        what, value, MANUAL)
                .isBetween(value(held, what) * FALL, value(held, what) * RISE));
    }

    @Test
    void aLeadPassesByNoTableThatGrows() {
        assertThat(readInOrder)
                .as("tables that were read in order for each lead, for want of an index")
                .isSubsetOf(LISTED);
    }

    @Test
    void aMissingIndexIsSeen() {
        assertThat(readInOrderWithoutAnIndex).contains("act_ru_task");
    }

    private static double value(Map<String, Double> held, String what) {
        return Objects.requireNonNull(held.get(what), what);
    }

    private static Map<String, Double> held() throws IOException {
        Map<String, Double> held = new TreeMap<>();
        HELD.matcher(Files.readString(MANUAL))
                .results()
                .forEach(found -> held.put(found.group(1), Double.valueOf(found.group(2))));
        return held;
    }
}
