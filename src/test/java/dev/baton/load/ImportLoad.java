package dev.baton.load;

import dev.baton.load.Ground.Servers;
import dev.baton.load.ImportRun.Result;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The command {@code tools/load import}. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        showDefaultValues = true,
        description = "Measures an import: a file of leads over HTTP, until the process of each of them waits.")
final class ImportLoad implements Callable<Integer> {

    @Mixin
    private Ground ground = new Ground();

    @Mixin
    private Against against = new Against();

    @Option(names = "--rows", defaultValue = "5000", description = "rows of each file")
    private int rows;

    @Option(names = "--warm-up", defaultValue = "3000", description = "rows before anything is measured")
    private int warmUp;

    @Option(names = "--rounds", defaultValue = "1", description = "rounds, all sides in each")
    private int rounds;

    private final LeadFile leads = new LeadFile();
    private final Sheet sheet = new Sheet();

    @Override
    public Integer call() {
        return ground.with(this::run);
    }

    private void run(Servers servers) {
        servers.inTurns(
                against.sides(),
                rounds,
                bench -> carry(bench, warmUp),
                bench -> note(bench.title(), carry(bench, rows)));
        ground.report(sheet.text("for one row"), Map.of("rows", rows, "import", sheet.medians()));
    }

    private Result carry(Bench bench, int rows) {
        Result result = new ImportRun(bench, leads.write(ground.folder().resolve("leads.csv"), rows), rows).measure();
        Ground.say("%s: %s", bench.title(), result);
        return result;
    }

    private void note(String side, Result result) {
        sheet.add("rows/s, until its process waits", side, result.settled());
        sheet.add("rows/s, until it is a lead with a process", side, result.taken());
        sheet.add("SQL statements", side, result.work().statements());
        sheet.add("rows written", side, result.work().rows());
        sheet.add("WAL, KB", side, result.work().wal() / 1_000);
        sheet.add("CPU of the JVM, ms", side, result.work().jvmMillis());
        sheet.add("CPU of PostgreSQL, ms", side, result.work().postgresMillis());
        sheet.add("heap in use after a collection, at most, MB", side, result.heap());
    }
}
