package dev.baton.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;

/**
 * Somebody with a login who talks HTTP with the application and expects each answer to be a good one.
 *
 * @param proof the header that says with each request who it is, and its value
 */
record Person(String name, String address, Map.Entry<String, String> proof, HttpClient http) {

    static {
        // given up before the server gives them up, which a frozen server tells too late; seconds
        System.setProperty("jdk.httpclient.keepalive.timeout", "5");
    }

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    static Person of(Node node, String name, String password) {
        String secret = name + ":" + password;
        return new Person(
                name,
                node.address(),
                Map.entry(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(secret.getBytes(StandardCharsets.UTF_8))),
                HttpClient.newHttpClient());
    }

    JsonNode get(String path) {
        return send(request(path).GET());
    }

    JsonNode post(String path, Object body) {
        return send(request(path).POST(json(body)));
    }

    JsonNode put(String path, Object body) {
        return send(request(path).PUT(json(body)));
    }

    /** Sends a file as a form does; it is read while it is sent. */
    JsonNode upload(String path, Path file, String part, String value) {
        String boundary = "baton-load";
        String head = "--%1$s\r\nContent-Disposition: form-data; name=\"%2$s\"\r\n\r\n%3$s\r\n--%1$s\r\n"
                + "Content-Disposition: form-data; name=\"file\"; filename=\"%4$s\"\r\nContent-Type: text/csv\r\n\r\n";
        try {
            return send(request(path)
                    .setHeader("Content-Type", "multipart/form-data; boundary=" + boundary)
                    .POST(BodyPublishers.concat(
                            BodyPublishers.ofString(head.formatted(boundary, part, value, file.getFileName())),
                            BodyPublishers.ofFile(file),
                            BodyPublishers.ofString("\r\n--" + boundary + "--\r\n"))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path))
                .timeout(PATIENCE)
                .header(proof.getKey(), proof.getValue())
                // as Tasklist asks
                .header("Accept", "application/hal+json, application/json; q=0.5")
                .header("Content-Type", "application/json");
    }

    JsonNode send(HttpRequest.Builder builder) {
        HttpRequest request = builder.build();
        try {
            HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() >= 300) {
                throw new IllegalStateException("%s %s as %s: %d %s"
                        .formatted(request.method(), request.uri(), name, answer.statusCode(), answer.body()));
            }
            return answer.body().isEmpty() ? MissingNode.getInstance() : JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new IllegalStateException("%s %s as %s".formatted(request.method(), request.uri(), name), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static HttpRequest.BodyPublisher json(Object body) {
        try {
            return BodyPublishers.ofString(JSON.writeValueAsString(body));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
