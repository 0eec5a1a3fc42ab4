package dev.baton.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.baton.BatonApplication;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;

/**
 * How long Tasklist waits for the first page of each filter and for its count: what the page in the browser sends, sent by
 * people of each role who have logged in to Tasklist, with 10,000 and with 1,000,000 open tasks.
 *
 * <p>Arguments: the numbers of open tasks, rising. {@code -Dbaton.load.requests} is how often each request is timed (60),
 * {@code -Dbaton.load.database} a running, empty PostgreSQL (else one is started, with every commit on the disk),
 * {@code -Dbaton.load.people} who looks. Each line tells p50, p95 and p99 in milliseconds, and how much processor time a
 * request took in all, here and in PostgreSQL: that holds on a machine which others use as well. The worst p95 comes last.
 */
public final class TaskPages {

    private static final String PASSWORD = "Tasks-Load-2026";
    private static final String REST = "/camunda/api/engine/engine/default";
    private static final List<String> ORDERS =
            List.of("created", "dueDate", "followUpDate", "priority", "nameCaseInsensitive", "assignee");
    private static final int WARM_UP = 12;

    private static final Map<String, List<String>> PEOPLE = new LinkedHashMap<>();

    static {
        PEOPLE.put("rep-3-5", List.of("sales", "team-t3"));
        PEOPLE.put("rep-20-5", List.of("sales", "team-t20"));
        PEOPLE.put(
                "sales-manager",
                Stream.concat(
                                Stream.of("sales-managers"),
                                IntStream.rangeClosed(1, 5)
                                        .boxed()
                                        .flatMap(t -> Stream.of("team-t" + t, "managers-t" + t)))
                        .toList());
        PEOPLE.put("marketer", List.of("marketing"));
        PEOPLE.put("finance", List.of("finance"));
        PEOPLE.put("executive", List.of("executives"));
        PEOPLE.put("product", List.of("product"));
        PEOPLE.put("admin", List.of());
    }

    private final ObjectMapper json = new ObjectMapper();
    private final String root;
    private final int requests = Integer.getInteger("baton.load.requests", 60);
    private final ProcessorTime processor;

    private TaskPages(int port, DataSource database) {
        this.root = "http://localhost:" + port;
        this.processor = new ProcessorTime(database);
    }

    public static void main(String[] arguments) throws Exception {
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        int[] sizes = arguments.length == 0
                ? new int[] {10_000, 1_000_000}
                : Arrays.stream(arguments).mapToInt(Integer::parseInt).toArray();
        PGSimpleDataSource database = new PGSimpleDataSource();
        database.setUrl(System.getProperty("baton.load.database", ""));
        EmbeddedPostgres server = null;
        if (System.getProperty("baton.load.database") == null) {
            server = EmbeddedPostgres.builder()
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .start();
            database.setUrl(server.getJdbcUrl("postgres", "postgres"));
        }
        database.setUser("postgres");
        database.setPassword("postgres");
        try (var application = application(database.getUrl())) {
            people(application.getBean(IdentityService.class));
            TaskPages pages = new TaskPages(application.getWebServer().getPort(), database);
            pages.shareAFilterWithoutOrder();
            TaskListLoad load = new TaskListLoad(database);
            for (int size : sizes) {
                load.fillUpTo(size);
                pages.measure(size);
            }
        }
        if (server != null) {
            server.close();
        }
        System.exit(0);
    }

    private static ServletWebServerApplicationContext application(String url) {
        List<String> settings = new ArrayList<>(List.of(
                "--spring.profiles.active=postgres",
                "--server.port=0",
                "--spring.datasource.url=" + url,
                "--spring.datasource.username=postgres",
                "--spring.datasource.password=Load-Only-2026", // the server trusts whoever is on this machine
                "--baton.admin.password=" + PASSWORD,
                "--server.servlet.session.cookie.secure=false",
                "--camunda.bpm.webapp.csrf.enable-secure-cookie=false",
                "--camunda.bpm.webapp.session-cookie.enable-secure-cookie=false",
                "--camunda.bpm.job-execution.enabled=false",
                "--baton.organisation.catch-all-team=t1",
                "--logging.level.root=warn"));
        for (int team = 0; team < TaskListLoad.TEAMS; team++) {
            String place = "--baton.organisation.teams[" + team + "].";
            settings.add(place + "code=t" + (team + 1));
            settings.add(place + "name=Team " + (team + 1));
            settings.add(place + "manager=admin");
        }
        return (ServletWebServerApplicationContext)
                SpringApplication.run(BatonApplication.class, settings.toArray(String[]::new));
    }

    private static void people(IdentityService identity) {
        PEOPLE.forEach((id, groups) -> {
            if (identity.createUserQuery().userId(id).count() == 0) {
                User user = identity.newUser(id);
                user.setFirstName("Some");
                user.setLastName("Body");
                user.setPassword(PASSWORD);
                identity.saveUser(user);
                groups.forEach(group -> identity.createMembership(id, group));
            }
        });
    }

    /** As an administrator does it in Tasklist with "Add a simple filter", shared with everybody. */
    private void shareAFilterWithoutOrder() throws Exception {
        Person admin = new Person("admin");
        if (admin.get("/filter?name=All%20tasks").size() == 0) {
            JsonNode filter = admin.post("/filter/create", """
                    {"resourceType": "Task", "name": "All tasks", "query": {}, "properties": {"priority": 9}}""");
            admin.post("/authorization/create", """
                    {"type": 0, "permissions": ["READ"], "userId": "*", "resourceType": 5, "resourceId": "%s"}""".formatted(filter.path("id").asText()));
        }
    }

    private void measure(int size) throws Exception {
        double worst = 0;
        System.out.printf(
                "%n%,d open tasks%n%-14s %-16s %-29s %9s %7s %7s %7s %7s%n",
                size, "person", "filter", "request", "count", "p50", "p95", "p99", "cpu");
        for (String name : System.getProperty("baton.load.people", String.join(",", PEOPLE.keySet()))
                .split(",")) {
            Person person = new Person(name);
            worst = Math.max(
                    worst,
                    person.time(
                            "-",
                            "filters",
                            () -> person.get(
                                    "/filter?firstResult=0&maxResults=2000&itemCount=false&resourceType=Task")));
            for (JsonNode filter :
                    person.get("/filter?firstResult=0&maxResults=2000&itemCount=false&resourceType=Task")) {
                String path = "/filter/" + filter.path("id").asText();
                String called = filter.path("name").asText();
                worst = Math.max(worst, person.time(called, "count", () -> person.get(path + "/count")));
                for (String order : ORDERS) {
                    for (String direction : List.of("asc", "desc")) {
                        worst = Math.max(
                                worst,
                                person.time(
                                        called,
                                        "page by " + order + " " + direction,
                                        () -> person.post(path + "/list?firstResult=0&maxResults=15", """
                                        {"processVariables": [], "taskVariables": [], "caseInstanceVariables": [],
                                         "firstResult": 0, "maxResults": 15, "active": true,
                                         "sorting": [{"sortBy": "%s", "sortOrder": "%s"}]}""".formatted(
                                                        order, direction))));
                    }
                }
            }
        }
        System.out.printf("%,d open tasks: the worst p95 is %.1f ms%n", size, worst);
    }

    private interface Request {
        JsonNode send() throws Exception;
    }

    /** Somebody whose browser shows Tasklist. */
    private final class Person {

        private final HttpClient http =
                HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
        private final String name;
        private String token;

        Person(String name) throws Exception {
            this.name = name;
            token = token();
            send(HttpRequest.newBuilder(URI.create(root + "/camunda/api/admin/auth/user/default/login/tasklist"))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString("username=%s&password=%s"
                            .formatted(name, URLEncoder.encode(PASSWORD, StandardCharsets.UTF_8)))));
            token = token();
        }

        private String token() throws Exception {
            HttpRequest page = HttpRequest.newBuilder(URI.create(root + "/camunda/app/tasklist/default/"))
                    .build();
            return http.send(page, BodyHandlers.discarding())
                    .headers()
                    .firstValue("X-XSRF-TOKEN")
                    .orElse(token);
        }

        JsonNode get(String path) throws Exception {
            return send(HttpRequest.newBuilder(URI.create(root + REST + path)));
        }

        JsonNode post(String path, String body) throws Exception {
            return send(HttpRequest.newBuilder(URI.create(root + REST + path))
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(body)));
        }

        private JsonNode send(HttpRequest.Builder request) throws IOException, InterruptedException {
            HttpRequest ready = request.header("X-XSRF-TOKEN", token)
                    .header("Accept", "application/hal+json, application/json; q=0.5")
                    .build();
            HttpResponse<byte[]> answer;
            try {
                answer = http.send(ready, BodyHandlers.ofByteArray());
            } catch (IOException closed) { // the server ends a connection after a hundred requests
                answer = http.send(ready, BodyHandlers.ofByteArray());
            }
            if (answer.statusCode() >= 300) {
                throw new IOException(answer.statusCode() + " " + new String(answer.body(), StandardCharsets.UTF_8));
            }
            return json.readTree(answer.body());
        }

        /** Prints the times of a request and returns its p95; what takes seconds is asked less often. */
        double time(String filter, String what, Request request) throws Exception {
            long began = System.nanoTime();
            JsonNode answer = request.send();
            boolean slow = System.nanoTime() - began > 1_000_000_000L;
            for (int i = 0; !slow && i < WARM_UP; i++) {
                request.send();
            }
            double[] times = new double[slow ? 3 : requests];
            double before = processor.seconds();
            for (int i = 0; i < times.length; i++) {
                long start = System.nanoTime();
                request.send();
                times[i] = (System.nanoTime() - start) / 1e6;
            }
            double used = (processor.seconds() - before) * 1e3 / times.length;
            Arrays.sort(times);
            double p95 = at(times, 0.95);
            System.out.printf(
                    "%-14s %-16s %-29s %9s %7.1f %7.1f %7.1f %7.1f%n",
                    name, filter, what, answer.path("count").asText(), at(times, 0.5), p95, at(times, 0.99), used);
            return p95;
        }

        private static double at(double[] sorted, double share) {
            return sorted[(int) Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)];
        }
    }
}
