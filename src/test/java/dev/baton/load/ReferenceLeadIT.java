package dev.baton.load;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.baton.load.Meter.Cost;
import dev.baton.load.Scans.Scan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Counts, not times: so nothing else that the machine does can make them rise. */
class ReferenceLeadIT {

    private static final double RISE = 1.02;
    private static final double FALL = 0.95;

    private static final int MANY_LEADS = 4_000;
    // a table with a row for each open lead, of which one in ten is; a few fewer, as such counts are estimates
    private static final int GROWN = MANY_LEADS / 12;
    // once, less what the server has not been told of in the last second
    private static final double A_LEAD = 0.75;

    private static final Path MANUAL = Path.of("docs", "performance.md");
    private static final Pattern HELD = Pattern.compile("(?m)^\\| `(\\w+)` \\| ([\\d.]+) \\|");

    private static Cost cost;
    private static List<Scan> scans;

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
            whatTheToolWritesItselfFitsTheTables(postgres, baton);
            // ten leads: beside them the tool's own first questions, and what a node asks by the clock, are few
            scans = baton.count(10).reading().scans();
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
        baton.fill(MANY_LEADS);
        assertThat(baton.watch().number("select count(*) from lead")).isEqualTo(MANY_LEADS);
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
        assertThat(scans)
                .as("tables that were read as a whole for each lead, for want of an index")
                .noneMatch(scan -> scan.size() > GROWN && scan.times() > A_LEAD && scan.partOfTable() > 0.5);
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
