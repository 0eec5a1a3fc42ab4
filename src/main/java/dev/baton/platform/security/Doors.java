package dev.baton.platform.security;

import dev.baton.platform.organisation.Groups;
import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Which addresses belong to which door; {@link SecurityConfiguration} says who may pass. */
final class Doors {

    // Whoever sends a form has no login. Each of these mistrusts what comes, and nothing else is behind them.
    static final RequestMatcher STRANGERS = at("/f/**", "/confirm/*", "/api/public/**");

    static final RequestMatcher PROGRAMS = at(
            "/api/**", "/engine-rest/**", "/v3/api-docs/**", "/v3/api-docs.yaml", "/swagger-ui/**", "/swagger-ui.html");
    static final RequestMatcher APPS = at("/camunda/**");
    static final RequestMatcher APPS_API = at("/camunda/api/**");

    // Whoever reaches this makes themselves an administrator while there is none (CVE-2026-77226).
    static final RequestMatcher SETUP = at("/camunda/api/admin/setup/**", "/camunda/app/admin/*/setup/**");

    static final RequestMatcher PAGES = to(
            HttpMethod.GET,
            "/camunda",
            "/camunda/",
            "/camunda/app/**",
            "/camunda/lib/**",
            "/camunda/assets/**",
            "/camunda/favicon.ico",
            "/camunda/api/*/plugin/*/static/**");

    // The login page asks who is logged in and, before it sends the password, for the names of the engines.
    static final RequestMatcher BEFORE_LOGIN =
            to(HttpMethod.GET, "/camunda/api/admin/auth/user/*", "/camunda/api/engine/engine/");
    static final RequestMatcher LOGIN =
            to(HttpMethod.POST, "/camunda/api/admin/auth/user/*/login/*", "/camunda/api/admin/auth/user/*/logout");

    // The engine checks no right on a job without a process, such as the clean-up, on its own settings and its
    // log, nor on what users do to themselves: who could change their own address would have leads sent to a mailbox of
    // their choice.
    private static final String[] ENGINES = {"/engine-rest", "/engine-rest/engine/*", "/camunda/api/engine/engine/*"};
    static final RequestMatcher FOR_ADMINISTRATORS = new OrRequestMatcher(
            under(ENGINES, "/telemetry/**", "/history/cleanup/**", "/schema/**"),
            under(ENGINES, HttpMethod.PUT, "/job/**", "/user/*/profile"),
            under(ENGINES, HttpMethod.POST, "/job/**"),
            under(ENGINES, HttpMethod.DELETE, "/job/**", "/user/*"));

    // The engine counts every team's work for whoever asks, and says how busy the whole company is.
    static final RequestMatcher FOR_OVERSEERS =
            under(ENGINES, HttpMethod.GET, "/process-definition/statistics", "/metrics/**", "/version");
    static final String[] OVERSEERS = Stream.concat(Groups.OVERSEERS.stream(), Stream.of(Groups.ADMINISTRATORS))
            .toArray(String[]::new);

    // A session is a cookie, which a browser might send for another site's page: it may read, never change.
    static final RequestMatcher READING_THE_API = to(HttpMethod.GET, "/api/**");

    // The links of mails: whoever has the mail may follow them, see nurture.web.
    static final RequestMatcher MAIL_LINKS = new OrRequestMatcher(
            at("/mail/*/unsubscribe"),
            to(HttpMethod.GET, "/mail/*/seen.gif", "/mail/*/to/*"),
            to(HttpMethod.HEAD, "/mail/*/seen.gif", "/mail/*/to/*"));

    static final RequestMatcher ROOT = to(HttpMethod.GET, "/");

    private Doors() {}

    private static RequestMatcher under(String[] roots, String... paths) {
        return at(each(roots, paths));
    }

    private static RequestMatcher under(String[] roots, HttpMethod method, String... paths) {
        return to(method, each(roots, paths));
    }

    private static String[] each(String[] roots, String... paths) {
        return Arrays.stream(roots)
                .flatMap(root -> Arrays.stream(paths).map(path -> root + path))
                .toArray(String[]::new);
    }

    private static RequestMatcher at(String... paths) {
        return any(paths, PathPatternRequestMatcher.withDefaults()::matcher);
    }

    private static RequestMatcher to(HttpMethod method, String... paths) {
        return any(paths, path -> PathPatternRequestMatcher.withDefaults().matcher(method, path));
    }

    private static RequestMatcher any(String[] paths, Function<String, RequestMatcher> matcher) {
        return new OrRequestMatcher(Arrays.stream(paths).map(matcher).toList());
    }
}
