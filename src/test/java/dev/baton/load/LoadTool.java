package dev.baton.load;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import dev.baton.load.Contender.Measured;
import dev.baton.load.Ground.Servers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The command {@code tools/load}, whose other scenarios are commands of their own. */
@Command(
        name = "tools/load",
        subcommands = {
            ImportLoad.class,
            TimerLoad.class,
            OthersLoad.class,
            ListsLoad.class,
            LooksLoad.class,
            StepsLoad.class
        },
        mixinStandardHelpOptions = true,
        showDefaultValues = true,
        description = "Measures what the reference lead costs, on the real application over HTTP.")
final class LoadTool implements Callable<Integer> {

    @Mixin
    private Ground ground = new Ground();

    @Option(names = "--leads", defaultValue = "200", description = "leads of a round and side, all people at once")
    private int leads;

    @Option(names = "--counted", defaultValue = "20", description = "leads of the exact count, one after another")
    private int counted;

    @Option(names = "--warm-up", defaultValue = "400", description = "leads before anything is measured")
    private int warmUp;

    @Option(names = "--rounds", defaultValue = "2", description = "rounds, all sides in each")
    private int rounds;

    @Option(names = "--against", split = ",", description = "what to compare with in the same run: stock, limit")
    private @Nullable List<Other> against;

    @Option(
            names = "--growth",
            split = ",",
            description = "instead of rounds: Baton with so many leads in the database, from the fewest to the most")
    private @Nullable List<Integer> growth;

    @Option(names = "--top", description = "where the statements of a lead are listed")
    private @Nullable Path top;

    /** What Baton is compared with. */
    enum Other {
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
        return ground.with(this::run);
    }

    private void run(Servers servers) {
        List<Contender> contenders = new ArrayList<>();
        Bench baton = start(Side.BATON, servers);
        if (growth != null) {
            try (baton) {
                report(grow(baton, growth));
            }
            return;
        }
        contenders.add(baton);
        if (compares(Other.limit)) {
            double commits =
                    told(0, baton.count(Math.min(counted, 5))).pass().cost().commits();
            baton.copy(Limit.DATABASE);
            contenders.add(new Limit(servers.postgres(), ground.people(), (int) Math.round(commits)));
        }
        if (compares(Other.stock)) {
            contenders.add(start(Side.STOCK, servers));
        }
        try {
            report(measure(contenders));
        } finally {
            contenders.forEach(Contender::close);
        }
    }

    private boolean compares(Other other) {
        return against != null && against.contains(other);
    }

    private Bench start(Side side, Servers servers) {
        Bench bench = servers.start(side);
        Ground.say("%s carries %d leads to warm up", side.title(), warmUp);
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

    private Report grow(Bench baton, List<Integer> sizes) {
        Report report = new Report();
        for (int size : sizes) {
            Ground.say("the database grows to %d leads", size);
            baton.fill(size);
            String name = size + " leads";
            report.counted(told(1, baton.count(counted).called(name)));
            report.raced(told(1, baton.race(leads).called(name)));
        }
        return report;
    }

    private void report(Report report) {
        ground.report(report.table(), report.content());
        if (top != null) {
            report.writeStatements(top);
        }
    }

    private static Measured told(int round, Measured measured) {
        Pass pass = measured.pass();
        Ground.say(
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
}
