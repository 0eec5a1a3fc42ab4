package dev.baton.conventions;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;

/** What docker compose starts is what the application understands; no container is needed to know. */
class ComposeFileTest {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([A-Z][A-Z_]+)");
    private static final List<String> NODES = List.of("node-a", "node-b");
    private static final Set<String> MEASURES_OF_LIBRARIES = Set.of(
            "up",
            "hikaricp_connections_active",
            "hikaricp_connections_pending",
            "hikaricp_connections_max",
            "http_server_requests_seconds_count",
            "process_cpu_usage",
            "jvm_memory_used_bytes");

    private final ObjectMapper json = new ObjectMapper();
    private final JsonNode compose = yaml("docker-compose.yml");

    @Test
    void everyVariableOfANodeExistsInTheApplication() throws IOException {
        Set<String> known = new LinkedHashSet<>(placeholders("src/main/resources/application.yaml"));
        known.addAll(placeholders("src/main/resources/application-postgres.yaml"));
        known.addAll(List.of("SERVER_PORT", "SPRING_MAIL_HOST", "SPRING_MAIL_PORT"));
        for (String property : keys("src/main/resources/application.yaml")) {
            known.add(property.toUpperCase(Locale.ROOT).replace(".", "_").replace("-", ""));
        }

        for (String node : NODES) {
            assertThat(names(service(node).path("environment"))).isSubsetOf(known);
            assertThat(texts(service(node).path("secrets"))).isSubsetOf(known);
        }
    }

    @Test
    void noPasswordStandsInTheFileAndEverySecretIsAFile() throws IOException {
        assertThat(compose.path("secrets"))
                .isNotEmpty()
                .allSatisfy(
                        secret -> assertThat(secret.path("file").asText()).startsWith("${BATON_SECRETS:-./secrets}/"));
        for (JsonNode service : compose.path("services")) {
            assertThat(texts(service.path("secrets"))).isSubsetOf(names(compose.path("secrets")));
            service.path("environment").fields().forEachRemaining(variable -> {
                if (variable.getKey().contains("PASSWORD")) {
                    assertThat(variable.getKey()).endsWith("_FILE");
                    assertThat(variable.getValue().asText()).startsWith("/run/secrets/");
                }
            });
        }
        assertThat(Files.readString(Path.of(".gitignore"))).contains("/secrets/");
    }

    @Test
    void aPasswordOfGrafanaThatIsMissingKeepsItFromStarting() {
        JsonNode grafana = service("grafana");

        assertThat(grafana.at("/environment/GF_SECURITY_ADMIN_PASSWORD__FILE").asText())
                .isEqualTo("/run/secrets/GRAFANA_ADMIN_PASSWORD");
        assertThat(texts(grafana.path("secrets"))).containsExactly("GRAFANA_ADMIN_PASSWORD");
        assertThat(grafana.at("/environment/GF_USERS_ALLOW_SIGN_UP").asText()).isEqualTo("false");
        assertThat(texts(grafana.path("entrypoint")))
                .hasSize(3)
                .last()
                .satisfies(command -> assertThat(command)
                        .contains("wc -c < /run/secrets/GRAFANA_ADMIN_PASSWORD", "-ge 10", "exit 1")
                        .endsWith("exec /run.sh"));
    }

    @Test
    void grafanaAsksPrometheusWhereItListens() {
        assertThat(yaml("deploy/grafana/provisioning/datasources/prometheus.yml")
                        .at("/datasources/0/url")
                        .asText())
                .isEqualTo("http://prometheus:9090");
        assertThat(texts(service("prometheus").path("ports"))).containsExactly("127.0.0.1:9090:9090");
    }

    @Test
    void theDatabaseIsTheOneTheNodesAskFor() {
        JsonNode database = service("database");

        assertThat(database.at("/environment/POSTGRES_PASSWORD_FILE").asText())
                .isEqualTo("/run/secrets/BATON_DB_PASSWORD");
        assertThat(texts(database.path("secrets"))).containsExactly("BATON_DB_PASSWORD");
        for (String node : NODES) {
            JsonNode asks = service(node).path("environment");
            assertThat(asks.path("BATON_DB_URL").asText())
                    .isEqualTo("jdbc:postgresql://database:5432/"
                            + database.at("/environment/POSTGRES_DB").asText());
            assertThat(asks.path("BATON_DB_USER").asText())
                    .isEqualTo(database.at("/environment/POSTGRES_USER").asText());
            assertThat(texts(service(node).path("secrets"))).contains("BATON_DB_PASSWORD");
            // where the mail catcher of that image listens
            assertThat(asks.path("SPRING_MAIL_PORT").asText()).isEqualTo("${SPRING_MAIL_PORT:-1025}");
            assertThat(asks.path("SPRING_MAIL_HOST").asText()).isEqualTo("${SPRING_MAIL_HOST:-mail}");
            assertThat(service(node).path("hostname").asText()).isEqualTo(node);
        }
    }

    @Test
    void strangersWaitAtTheBalancerAndNotInANode() throws IOException {
        String balancer = Files.readString(Path.of("deploy/haproxy.cfg"));

        assertThat(balancer)
                .contains("http-request wait-for-body time 10s", "deny_status 429 if stranger { sc0_conn_cur gt 10 }")
                .containsPattern("http-error status 503 content-type application/problem\\+json .* hdr Retry-After 5");
        // what is let through has room in the buffer, beside its headers: else its rest would be waited for in a node
        int most = number(balancer, "hdr_val\\(content-length\\) gt (\\d+)");
        assertThat(number(balancer, "tune.bufsize (\\d+)") - most).isGreaterThanOrEqualTo(16_384);
        assertThat(balancer).contains("is larger than %d kB".formatted(most / 1024));
    }

    @Test
    void everyServiceHasALimitAndComesBack() {
        assertThat(compose.path("services")).allSatisfy(service -> {
            assertThat(service.path("restart").asText()).isEqualTo("unless-stopped");
            assertThat(service.at("/deploy/resources/limits/memory").asText()).isNotEmpty();
            assertThat(service.at("/logging/options/max-size").asText()).isNotEmpty();
        });
    }

    @Test
    void noServiceCanDoMoreThanItHasTo() throws IOException {
        assertThat(compose.path("services")).allSatisfy(service -> {
            assertThat(service.path("read_only").asBoolean()).isTrue();
            assertThat(texts(service.path("cap_drop"))).containsExactly("ALL");
            assertThat(texts(service.path("security_opt"))).containsExactly("no-new-privileges:true");
            assertThat(service.has("privileged") || service.has("cap_add")).isFalse();
            assertThat(service.at("/deploy/resources/limits/cpus").asText()).isNotEmpty();
            assertThat(service.at("/deploy/resources/limits/pids").asInt()).isPositive();
        });
        assertThat(Files.readString(Path.of("Dockerfile"))).contains("VOLUME /tmp");
        assertThat(compose.at("/networks/data/internal").asBoolean()).isTrue();
        assertThat(texts(service("database").path("networks"))).containsExactly("data");
    }

    @Test
    void theHealthOfEveryServiceIsLookedAt() throws IOException {
        assertThat(Files.readString(Path.of("Dockerfile"))).contains("HEALTHCHECK");
        compose.path("services")
                .fields()
                .forEachRemaining(service -> assertThat(NODES.contains(service.getKey())
                                || service.getValue().at("/healthcheck/test").size() > 1)
                        .as(service.getKey())
                        .isTrue());
    }

    @Test
    void onlyTheBalancerAnswersBeyondThisMachine() {
        compose.path("services").fields().forEachRemaining(service -> {
            if (!service.getKey().equals("balancer")) {
                assertThat(texts(service.getValue().path("ports")))
                        .as(service.getKey())
                        .allMatch(port -> port.startsWith("127.0.0.1:"));
            }
        });
        assertThat(texts(service("prometheus").path("ports"))).containsExactly("127.0.0.1:9090:9090");
    }

    @Test
    void portsAndPathsAreThoseOfTheApplication() throws IOException {
        String balancer = Files.readString(Path.of("deploy/haproxy.cfg"));
        String dockerfile = Files.readString(Path.of("Dockerfile"));
        String port = service("node-a").at("/environment/SERVER_PORT").asText();
        JsonNode balancing = service("balancer").path("environment");

        assertThat(balancing.path("BATON_NODE_A").asText()).isEqualTo("node-a:" + port);
        assertThat(balancing.path("BATON_NODE_B").asText()).isEqualTo("node-b:" + port);
        assertThat(names(balancing)).containsExactlyElementsOf(placeholders("deploy/haproxy.cfg"));
        assertThat(texts(service("balancer").path("ports"))).containsExactly("${BATON_PORT:-8080}:8080");
        assertThat(texts(yaml("deploy/prometheus.yml").at("/scrape_configs/0/static_configs/0/targets")))
                .containsExactly("node-a:" + port, "node-b:" + port);
        assertThat(yaml("deploy/prometheus.yml")
                        .at("/scrape_configs/0/metrics_path")
                        .asText())
                .isEqualTo("/actuator/prometheus");
        assertThat(balancer).contains("GET /actuator/health/readiness");
        assertThat(dockerfile)
                .contains("http://localhost:" + port + "/actuator/health/liveness")
                .contains("EXPOSE " + port)
                .contains("USER 10001");
    }

    @Test
    void everyFileThatIsMountedIsThere() {
        List<String> mounted = StreamSupport.stream(compose.path("services").spliterator(), false)
                .flatMap(service -> texts(service.path("volumes")).stream())
                .filter(volume -> volume.startsWith("./"))
                .map(volume -> volume.split(":", 2)[0])
                .toList();

        assertThat(mounted)
                .isNotEmpty()
                .allSatisfy(path -> assertThat(Path.of(path)).exists());
    }

    @Test
    void dashboardAndAlertsAskForMeasuresThatAreThere() throws IOException {
        Set<String> ours;
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            ours = sources.filter(path -> path.toString().endsWith("Measures.java")
                            || path.endsWith("ClockWatch.java")
                            || path.endsWith("MissingTeams.java"))
                    .map(ComposeFileTest::read)
                    .flatMap(source -> Pattern.compile("\"(baton(\\.[a-z]+)+)\"")
                            .matcher(source)
                            .results())
                    .map(measure -> measure.group(1).replace('.', '_'))
                    .collect(Collectors.toSet());
        }
        String asked = Files.readString(Path.of("deploy/grafana/dashboards/baton.json"))
                + Files.readString(Path.of("deploy/alerts.yml"));
        List<String> names = Pattern.compile("(baton|hikaricp|http_server|process|jvm)_[a-z_]+")
                .matcher(asked)
                .results()
                .map(MatchResult::group)
                .distinct()
                .toList();

        assertThat(names)
                .isNotEmpty()
                .allSatisfy(name -> assertThat(MEASURES_OF_LIBRARIES.contains(name)
                                || ours.contains(name.replaceAll("_(total|seconds)$", "")))
                        .as(name)
                        .isTrue());
        assertThat(json.readTree(Path.of("deploy/grafana/dashboards/baton.json").toFile())
                        .path("panels"))
                .isNotEmpty();
    }

    private static int number(String text, String pattern) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(found -> Integer.parseInt(found.group(1)))
                .findFirst()
                .orElseThrow();
    }

    private JsonNode service(String name) {
        return compose.path("services").path(name);
    }

    private static Set<String> names(JsonNode object) {
        Set<String> names = new LinkedHashSet<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    private static Set<String> placeholders(String file) throws IOException {
        return PLACEHOLDER
                .matcher(Files.readString(Path.of(file)))
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Set<String> keys(String file) {
        Set<String> keys = new LinkedHashSet<>();
        collect("", yaml(file), keys);
        return keys;
    }

    private static void collect(String path, JsonNode node, Set<String> keys) {
        keys.add(path);
        node.fields()
                .forEachRemaining(field -> collect(
                        Stream.of(path, field.getKey())
                                .filter(part -> !part.isEmpty())
                                .collect(Collectors.joining(".")),
                        field.getValue(),
                        keys));
    }

    private static JsonNode yaml(String file) {
        Map<?, ?> content = new Yaml(new LoaderOptions()).load(read(Path.of(file)));
        return new ObjectMapper().valueToTree(Objects.requireNonNull(content));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, UTF_8);
        } catch (IOException unreadable) {
            throw new AssertionError(file + " cannot be read", unreadable);
        }
    }
}
