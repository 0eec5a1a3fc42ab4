package dev.baton.support;

import java.io.ByteArrayInputStream;
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
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Somebody outside who talks HTTP with the application; follows no redirects. */
public final class Visitor {

    private static final String PASSWORD = "Baton-Demo-2026";

    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final String root;
    private final Map<String, String> headers = new LinkedHashMap<>();

    private Visitor(int port) {
        this.root = "http://localhost:" + port;
    }

    public static Visitor stranger(int port) {
        return new Visitor(port);
    }

    /** Sends name and password with each request. */
    public static Visitor program(int port, String user) {
        return program(port, user, PASSWORD);
    }

    public static Visitor program(int port, String user, String password) {
        String secret = Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
        return new Visitor(port).with("Authorization", "Basic " + secret);
    }

    /** Has logged in to Tasklist, as its login page does it. */
    public static Visitor browser(int port, String user) {
        Visitor visitor = new Visitor(port);
        HttpResponse<String> page = visitor.get("/camunda/app/tasklist/default/");
        visitor.with("X-XSRF-TOKEN", page.headers().firstValue("X-XSRF-TOKEN").orElseThrow());
        visitor.send(visitor.request("/camunda/api/admin/auth/user/default/login/tasklist")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("username=%s&password=%s"
                        .formatted(user, URLEncoder.encode(PASSWORD, StandardCharsets.UTF_8)))));
        HttpResponse<String> again = visitor.get("/camunda/app/tasklist/default/");
        again.headers().firstValue("X-XSRF-TOKEN").ifPresent(token -> visitor.with("X-XSRF-TOKEN", token));
        return visitor;
    }

    public Visitor with(String header, String value) {
        headers.put(header, value);
        return this;
    }

    public HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    public HttpResponse<String> head(String path) {
        return send(request(path).method("HEAD", HttpRequest.BodyPublishers.noBody()));
    }

    public HttpResponse<String> post(String path, String json) {
        return send(request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(json)));
    }

    /** Sends a form as a browser does: names and values in turn. */
    public HttpResponse<String> form(String path, String... fields) {
        List<String> pairs = new ArrayList<>();
        for (int at = 0; at < fields.length; at += 2) {
            pairs.add(fields[at] + "=" + URLEncoder.encode(fields[at + 1], StandardCharsets.UTF_8));
        }
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(String.join("&", pairs))));
    }

    /** Sends a form without saying how long it is. */
    public HttpResponse<String> stream(String path, String form) {
        byte[] body = form.getBytes(StandardCharsets.UTF_8);
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body))));
    }

    /** Asks, as a browser does, what a page from elsewhere may send. */
    public HttpResponse<String> options(String path) {
        return send(request(path).method("OPTIONS", BodyPublishers.noBody()));
    }

    public HttpResponse<String> put(String path, String json) {
        return send(request(path).header("Content-Type", "application/json").PUT(BodyPublishers.ofString(json)));
    }

    public HttpResponse<String> delete(String path) {
        return send(request(path).DELETE());
    }

    /** Deploys one model, as the Modeler does it. */
    public HttpResponse<String> deploy(String file, String model) {
        String body = """
                --part\r
                Content-Disposition: form-data; name="deployment-name"\r
                \r
                by hand\r
                --part\r
                Content-Disposition: form-data; name="data"; filename="%s"\r
                Content-Type: application/octet-stream\r
                \r
                %s\r
                --part--\r
                """.formatted(file, model);
        return send(request("/engine-rest/deployment/create")
                .header("Content-Type", "multipart/form-data; boundary=part")
                .POST(BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(root + path));
        headers.forEach(request::setHeader);
        return request;
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
