package dev.baton.load;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What every measurement stands on: a PostgreSQL, a mail server that takes all, and where the report goes. */
final class Ground {

    @Option(
            names = "--people",
            defaultValue = "4",
            showDefaultValue = picocli.CommandLine.Help.Visibility.ALWAYS,
            description = "people who work at the same time")
    private int people;

    @Option(names = "--json", description = "where the report is written as JSON")
    private @Nullable Path json;

    @Option(names = "--folder", defaultValue = "target/load", hidden = true)
    private Path folder = Path.of("target", "load");

    int people() {
        return people;
    }

    Path folder() {
        return folder;
    }

    /** Works while both servers are there. */
    int with(Consumer<Servers> work) {
        GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mail.start();
        try (Postgres postgres = Postgres.start()) {
            work.accept(new Servers(postgres, mail.getSmtp().getPort()));
        } finally {
            mail.stop();
        }
        return 0;
    }

    /** On the terminal, and as JSON where it is asked for. */
    void report(String table, Map<String, ?> content) {
        System.out.println(table);
        if (json != null) {
            Map<String, Object> all = new LinkedHashMap<>(content);
            all.put("machine", Machine.here());
            try {
                new ObjectMapper().writerWithDefaultPrettyPrinter().writeValue(json.toFile(), all);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    static void say(String what, Object... values) {
        System.err.printf("load: " + what + "%n", values);
    }

    /** The servers that the applications use. */
    final class Servers {

        private final Postgres postgres;
        private final int mailPort;

        private Servers(Postgres postgres, int mailPort) {
            this.postgres = postgres;
            this.mailPort = mailPort;
        }

        Postgres postgres() {
            return postgres;
        }

        Bench start(Side side) {
            say("%s starts", side.title());
            return Bench.start(side, postgres, mailPort, people, folder);
        }

        /** Starts one more node of it, which stands still. */
        void join(Bench bench, Side side) {
            say("another %s starts", side.title());
            Node node = Node.start(side, postgres, side.title(), mailPort, folder.resolve("another"));
            node.freeze();
            bench.join(node);
        }

        /** All sides in each round, once each has been warmed up: a machine that grows slower does so for everybody. */
        void inTurns(List<Side> sides, int rounds, Consumer<Bench> warmUp, Consumer<Bench> measure) {
            List<Bench> benches = new ArrayList<>();
            try {
                for (Side side : sides) {
                    Bench bench = start(side);
                    bench.freeze();
                    benches.add(bench);
                }
                for (Bench bench : benches) {
                    say("%s warms up", bench.title());
                    warmUp.accept(bench);
                }
                for (int round = 1; round <= rounds; round++) {
                    benches.forEach(measure);
                    say("round %d of %d", round, rounds);
                }
            } finally {
                benches.forEach(Bench::close);
            }
        }
    }
}
