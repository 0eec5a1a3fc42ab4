package dev.baton.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.support.BatonIT;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@BatonIT
class OwnNonceIT {

    private static final Pattern IN_HEADER = Pattern.compile("'nonce-([^']+)'");
    private static final Pattern IN_PAGE = Pattern.compile("nonce=\"([^\"]+)\"");
    private static final int PEOPLE = 16;
    private static final int PAGES = 200;

    private final HttpClient http = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @Test
    void sixteenPeopleAtOnceEachGetTheNonceOfTheirOwnHeader() throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(PEOPLE);
        Callable<HttpResponse<String>> load = () -> get("/camunda/app/tasklist/default/");

        List<Future<HttpResponse<String>>> pages = people.invokeAll(Collections.nCopies(PAGES, load));

        people.shutdown();
        Set<String> nonces = new HashSet<>();
        for (Future<HttpResponse<String>> page : pages) {
            String nonce = nonceOfHeader(page.get());
            assertThat(IN_PAGE.matcher(page.get().body()).results().map(found -> found.group(1)))
                    .hasSizeGreaterThan(2)
                    .containsOnly(nonce);
            nonces.add(nonce);
        }
        assertThat(nonces).hasSize(PAGES);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "cockpit", "admin", "welcome"})
    void noApplicationAdvertisesAnotherProduct(String app) throws Exception {
        assertThat(get("/camunda/app/%s/styles/user-styles.css".formatted(app)).body())
                .contains(".ce-eol-banner")
                .contains("display: none");
        assertThat(get("/camunda/app/%s/scripts/config.js".formatted(app)).body())
                .contains("vendor: 'Baton'");
    }

    private HttpResponse<String> get(String path) throws Exception {
        URI address = URI.create("http://localhost:%d%s".formatted(port, path));
        return http.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
    }

    private static String nonceOfHeader(HttpResponse<String> page) {
        String policy = page.headers().firstValue("Content-Security-Policy").orElseThrow();
        Matcher nonce = IN_HEADER.matcher(policy);
        assertThat(nonce.find()).isTrue();
        return nonce.group(1);
    }
}
