package dev.baton.load;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The application in a JVM of its own, with the settings of production. */
final class Node implements AutoCloseable {

    static final String ADMIN_PASSWORD = "A1-load-Boss-9!";

    /** The teams of the table that routes leads; the others stay without sellers. */
    private static final String ORGANISATION = """
            {"baton": {"organisation": {"catch-all-team": "desk", "marketing-owner": "marketer-1", "teams": [
              {"code": "west", "name": "Sales West", "manager": "admin"},
              {"code": "east", "name": "Sales East", "manager": "admin"},
              {"code": "desk", "name": "Inbound desk", "manager": "admin"}]}}}""";

    private static final Path EARLIER = Path.of("target", "earlier");

    private static final int START_SECONDS = 900;

    private static final Pattern COLLECTION = Pattern.compile("\\d+M->(\\d+)M\\(");

    private final Process process;
    private final int port;
    private final Path log;
    private final Path collections;

    private Node(Process process, int port, Path log, Path collections) {
        this.process = process;
        this.port = port;
        this.log = log;
        this.collections = collections;
    }

    static Node start(Side side, Postgres postgres, String database, int mailPort, Path folder) {
        try {
            int port = freePort();
            Path log = Files.createDirectories(folder).resolve(database + ".log");
            List<String> command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx512m",
                    "-XX:+ExitOnOutOfMemoryError",
                    "-Xlog:gc:file=" + collections(folder, database),
                    // a compiler that went would take its processor time with it, see cpu()
                    "-XX:-UseDynamicNumberOfCompilerThreads",
                    "-Duser.timezone=UTC",
                    "-cp",
                    classPath(side, folder),
                    side.main()));
            command.addAll(side.arguments());
            ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
            builder.redirectOutput(log.toFile());
            builder.environment().putAll(environment(postgres.url(database), port, mailPort));
            Node node = new Node(builder.start(), port, log, collections(folder, database));
            Runtime.getRuntime().addShutdownHook(new Thread(node.process::destroyForcibly));
            node.awaitReady();
            return node;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path collections(Path folder, String database) {
        return folder.resolve(database + "-gc.log");
    }

    private static Map<String, String> environment(String url, int port, int mailPort) {
        return Map.ofEntries(
                Map.entry("SPRING_PROFILES_ACTIVE", "postgres"),
                Map.entry("SPRING_APPLICATION_JSON", ORGANISATION),
                Map.entry("SERVER_ADDRESS", "127.0.0.1"),
                Map.entry("SERVER_PORT", Integer.toString(port)),
                Map.entry("BATON_DB_URL", url),
                Map.entry("BATON_DB_USER", Postgres.USER),
                Map.entry("BATON_DB_PASSWORD", Postgres.PASSWORD),
                Map.entry("BATON_ADMIN_PASSWORD", ADMIN_PASSWORD),
                Map.entry("BATON_SECURE_COOKIES", "false"),
                Map.entry("BATON_DRAIN", "0s"),
                Map.entry("SPRING_MAIL_HOST", "127.0.0.1"),
                Map.entry("SPRING_MAIL_PORT", Integer.toString(mailPort)));
    }

    /** That of the tool without its own tests, whose components would become the application's. */
    private static String classPath(Side side, Path folder) throws IOException {
        List<String> path = entries()
                .filter(entry -> !entry.replaceAll("/$", "").endsWith("test-classes"))
                .collect(Collectors.toCollection(ArrayList::new));
        if (side == Side.STOCK) {
            path.add(0, StockApplication.copyInto(folder).toString());
        }
        if (side == Side.EARLIER) {
            path.set(classes(path), earlier());
        }
        return String.join(File.pathSeparator, path);
    }

    private static int classes(List<String> path) {
        return IntStream.range(0, path.size())
                .filter(place -> path.get(place).replaceAll("/$", "").endsWith("target/classes"))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("target/classes is not on the class path"));
    }

    private static String earlier() {
        if (!Files.isRegularFile(EARLIER.resolve("dev/baton/BatonApplication.class"))) {
            throw new IllegalStateException("Lay the classes of the earlier build into " + EARLIER);
        }
        return EARLIER.toString();
    }

    private static Stream<String> entries() {
        ClassLoader loader = Node.class.getClassLoader();
        // some launchers of tests give the class path to a loader of their own
        return loader instanceof URLClassLoader urls
                ? Arrays.stream(urls.getURLs()).map(URL::getPath)
                : Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private void awaitReady() throws IOException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_SECONDS);
        while (!isReady()) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                throw new IllegalStateException("the application did not start, see " + log);
            }
            Pause.millis(200);
        }
    }

    private boolean isReady() {
        try {
            URL health = URI.create(address() + "/actuator/health/readiness").toURL();
            return ((HttpURLConnection) health.openConnection()).getResponseCode() == HttpURLConnection.HTTP_OK;
        } catch (IOException notYet) {
            return false;
        }
    }

    String address() {
        return "http://127.0.0.1:" + port;
    }

    /**
     * Processor time so far, in milliseconds, without the JVM's compilers: those work for minutes after a start,
     * whatever the leads need.
     */
    long cpu() {
        return Cpu.of(process.pid())
                - Cpu.ofThreads(process.pid(), "C1 Compiler")
                - Cpu.ofThreads(process.pid(), "C2 Compiler");
    }

    /** The most megabytes of heap that were in use after a collection, since the start. */
    int heap() {
        try (Stream<String> lines = Files.lines(collections)) {
            return lines.map(COLLECTION::matcher)
                    .filter(Matcher::find)
                    .mapToInt(found -> Integer.parseInt(found.group(1)))
                    .max()
                    .orElse(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Stands still while another side works, so that its polls cost nobody anything. */
    void freeze() {
        signal("STOP");
    }

    void resume() {
        signal("CONT");
    }

    private void signal(String name) {
        try {
            new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}
