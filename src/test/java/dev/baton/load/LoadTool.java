package dev.baton.load;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.baton.load.Contender.Measured;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
        List<Contender> contenders = new ArrayList<>();
        Bench baton = start(Side.BATON, postgres, mailPort);
        contenders.add(baton);
        if (compares(Against.limit)) {
            double commits =
                    told(0, baton.count(Math.min(counted, 5))).pass().cost().commits();
            postgres.copy(Side.BATON.title(), Limit.DATABASE);
            contenders.add(new Limit(postgres, people, (int) Math.round(commits)));
        }
        if (compares(Against.stock)) {
            contenders.add(start(Side.STOCK, postgres, mailPort));
        }
        try {
            report(measure(contenders));
        } finally {
            contenders.forEach(Contender::close);
        }
    }

    private boolean compares(Against other) {
        return against != null && against.contains(other);
    }

    private Bench start(Side side, Postgres postgres, int mailPort) {
        say("%s starts", side.title());
        Bench bench = Bench.start(side, postgres, mailPort, people, folder);
        say("%s carries %d leads to warm up", side.title(), warmUp);
        bench.warmUp(warmUp);
        return bench;
    }

    /** All in turns, so that a machine that grows slower does so for everybody. */
    private Report measure(List<Contender> contenders) {
        Report report = new Report();
        for (int round = 1; round <= rounds; round++) {
            for (Contender one : contenders) {
                report.counted(told(round, one.count(counted)));
                report.raced(told(round, one.race(leads)));
            }
        }
        return report;
    }

    private void report(Report report) {
        System.out.println(report.table());
        if (json != null) {
            report.write(json);
        }
        if (top != null) {
            report.writeStatements(top);
        }
    }

    private static Measured told(int round, Measured measured) {
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
