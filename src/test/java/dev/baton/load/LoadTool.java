package dev.baton.load;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The command {@code tools/load}. */
@Command(
        name = "tools/load",
        mixinStandardHelpOptions = true,
        showDefaultValues = true,
        description = "Measures what the reference lead costs, on the real application over HTTP.")
final class LoadTool implements Callable<Integer> {

    @Option(names = "--leads", defaultValue = "200", description = "leads of a round and side, all people at once")
    private int leads;

    @Option(names = "--people", defaultValue = "4", description = "people who work at the same time")
    private int people;

    @Option(names = "--counted", defaultValue = "20", description = "leads of the exact count, one after another")
    private int counted;

    @Option(names = "--warm-up", defaultValue = "60", description = "leads before anything is measured")
    private int warmUp;

    @Option(names = "--rounds", defaultValue = "2", description = "rounds, all sides in each")
    private int rounds;

    @Option(names = "--against", split = ",", description = "what to compare with in the same run: stock, limit")
    private @Nullable List<Against> against;

    @Option(names = "--json", description = "where the report is written as JSON")
    private @Nullable Path json;

    @Option(names = "--top", description = "where the statements of a lead are listed")
    private @Nullable Path top;

    @Option(names = "--folder", defaultValue = "target/load", hidden = true)
    private Path folder = Path.of("target", "load");

    /** What Baton is compared with. */
    enum Against {
        stock,
        limit
    }

    public static void main(String[] arguments) {
        ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
        System.exit(new CommandLine(new LoadTool())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .execute(arguments));
    }

    @Override
    public Integer call() {
        GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mail.start();
        try (Postgres postgres = Postgres.start()) {
            run(postgres, mail.getSmtp().getPort());
        } finally {
            mail.stop();
        }
        return 0;
    }

    private void run(Postgres postgres, int mailPort) {
        Set<Side> sides = new LinkedHashSet<>(List.of(Side.BATON));
        if (against != null && against.contains(Against.stock)) {
            sides.add(Side.STOCK);
        }
        Map<Side, Bench> benches = new LinkedHashMap<>();
        for (Side side : sides) {
            say("%s starts", side.title());
            Bench bench = Bench.start(side, postgres, mailPort, people, folder);
            benches.put(side, bench);
            say("%s carries %d leads to warm up", side.title(), warmUp);
            bench.warmUp(warmUp);
        }
        Report report = new Report();
        for (int round = 1; round <= rounds; round++) {
            for (Bench bench : benches.values()) {
                report.counted(told(round, bench.count(counted)));
                report.raced(told(round, bench.race(leads)));
            }
        }
        report.print();
        if (json != null) {
            report.write(json);
        }
        if (top != null) {
            report.writeStatements(top);
        }
        new ArrayList<>(benches.values()).forEach(Bench::close);
    }

    private static Bench.Measured told(int round, Bench.Measured measured) {
        Pass pass = measured.pass();
        say(
                "round %d, %s, %d people: %.2f leads/s, %.1f statements, %.1f rows, %.0f bytes of WAL, %.0f + %.0f ms CPU",
                round,
                pass.side(),
                pass.people(),
                pass.rate(),
                pass.cost().statements(),
                pass.cost().rows(),
                pass.cost().wal(),
                pass.cost().jvmMillis(),
                pass.cost().postgresMillis());
        return measured;
    }

    static void say(String what, Object... values) {
        System.err.printf("load: " + what + "%n", values);
    }
}
