package dev.baton.platform.security;

import dev.baton.platform.organisation.Groups;
import jakarta.servlet.DispatcherType;
import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.actuate.autoconfigure.security.servlet.EndpointRequest;
import org.springframework.boot.actuate.health.HealthEndpoint;
import org.springframework.boot.actuate.metrics.export.prometheus.PrometheusScrapeEndpoint;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** The doors: one for programs, one for the web applications, one for the health probe; all else is shut. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    private static final RequestMatcher PROGRAMS = at(
            "/api/**", "/engine-rest/**", "/v3/api-docs/**", "/v3/api-docs.yaml", "/swagger-ui/**", "/swagger-ui.html");
    private static final RequestMatcher APPS = at("/camunda/**");
    private static final RequestMatcher APPS_API = at("/camunda/api/**");

    // Whoever reaches this makes themselves an administrator while there is none (CVE-2026-77226).
    private static final RequestMatcher SETUP = at("/camunda/api/admin/setup/**", "/camunda/app/admin/*/setup/**");

    private static final RequestMatcher PAGES = to(
            HttpMethod.GET,
            "/camunda",
            "/camunda/",
            "/camunda/app/**",
            "/camunda/lib/**",
            "/camunda/assets/**",
            "/camunda/favicon.ico",
            "/camunda/api/*/plugin/*/static/**");

    // The login page asks who is logged in and, before it sends the password, for the names of the engines.
    private static final RequestMatcher BEFORE_LOGIN =
            to(HttpMethod.GET, "/camunda/api/admin/auth/user/*", "/camunda/api/engine/engine/");
    private static final RequestMatcher LOGIN =
            to(HttpMethod.POST, "/camunda/api/admin/auth/user/*/login/*", "/camunda/api/admin/auth/user/*/logout");

    // The engine checks no right on a job without a process, such as the clean-up, nor on what users do to themselves:
    // who could change their own address would have leads sent to a mailbox of their choice.
    private static final String[] ENGINES = {"/engine-rest", "/engine-rest/engine/*", "/camunda/api/engine/engine/*"};
    private static final RequestMatcher FOR_ADMINISTRATORS = new OrRequestMatcher(
            under(ENGINES, HttpMethod.PUT, "/job/**", "/user/*/profile"),
            under(ENGINES, HttpMethod.POST, "/job/**", "/history/cleanup/**"),
            under(ENGINES, HttpMethod.DELETE, "/job/**", "/user/*"));

    // The engine counts every team's work for whoever asks, and says how busy the whole company is.
    private static final RequestMatcher FOR_OVERSEERS =
            under(ENGINES, HttpMethod.GET, "/process-definition/statistics", "/metrics/**", "/version");
    private static final String[] OVERSEERS = Stream.concat(Groups.OVERSEERS.stream(), Stream.of(Groups.ADMINISTRATORS))
            .toArray(String[]::new);

    private static final String METRICS = "METRICS";

    // A session is a cookie, which a browser might send for another site's page: it may read, never change.
    private static final RequestMatcher READING_THE_API = to(HttpMethod.GET, "/api/**");

    private final EngineUsers users;
    private final IdentityService identity;
    private final Problems problems;

    SecurityConfiguration(EngineUsers users, IdentityService identity, Problems problems) {
        this.users = users;
        this.identity = identity;
        this.problems = problems;
    }

    @Bean
    static HttpFirewall firewall() {
        return new StrictHttpFirewall();
    }

    @Bean
    @Order(1)
    SecurityFilterChain programs(HttpSecurity http) throws Exception {
        http.securityMatcher(PROGRAMS)
                .authorizeHttpRequests(requests -> requests.requestMatchers(FOR_ADMINISTRATORS)
                        .hasAuthority(Groups.ADMINISTRATORS)
                        .requestMatchers(FOR_OVERSEERS)
                        .hasAnyAuthority(OVERSEERS)
                        .anyRequest()
                        .authenticated())
                .authenticationProvider(users)
                .httpBasic(basic -> basic.authenticationEntryPoint(problems))
                .addFilterBefore(new SameSiteFilter(problems), BasicAuthenticationFilter.class)
                .addFilterBefore(new WebAppLoginFilter(users, READING_THE_API), BasicAuthenticationFilter.class)
                .addFilterAfter(new EngineIdentityFilter(identity), AuthorizationFilter.class)
                .exceptionHandling(
                        refusals -> refusals.authenticationEntryPoint(problems).accessDeniedHandler(problems));
        return stateless(http).build();
    }

    /** The measures are for one program alone, which is no user of the engine; without a password for nobody. */
    @Bean
    @Order(0)
    SecurityFilterChain measures(HttpSecurity http, @Value("${baton.metrics.password:}") String password)
            throws Exception {
        UserDetails program = User.withUsername("metrics")
                .password("{noop}" + password)
                .roles(METRICS)
                .disabled(password.isBlank())
                .build();
        http.securityMatcher(EndpointRequest.to(PrometheusScrapeEndpoint.class))
                .authorizeHttpRequests(requests -> requests.anyRequest().hasRole(METRICS))
                .userDetailsService(new InMemoryUserDetailsManager(program))
                .httpBasic(basic -> basic.authenticationEntryPoint(problems))
                .exceptionHandling(
                        refusals -> refusals.authenticationEntryPoint(problems).accessDeniedHandler(problems));
        return stateless(http).build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain webApps(HttpSecurity http) throws Exception {
        http.securityMatcher(APPS)
                .authorizeHttpRequests(requests -> requests.requestMatchers(SETUP)
                        .denyAll()
                        .requestMatchers(PAGES, BEFORE_LOGIN, LOGIN)
                        .permitAll()
                        .requestMatchers(FOR_ADMINISTRATORS)
                        .hasAuthority(Groups.ADMINISTRATORS)
                        .requestMatchers(FOR_OVERSEERS)
                        .hasAnyAuthority(OVERSEERS)
                        .requestMatchers(APPS_API)
                        .authenticated()
                        .anyRequest()
                        .denyAll())
                .addFilterBefore(new WebAppLoginFilter(users, APPS_API), AuthorizationFilter.class)
                .headers(headers -> headers.cacheControl(cache -> cache.disable()))
                .exceptionHandling(refusals ->
                        refusals.authenticationEntryPoint(new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED)));
        return stateless(http).build();
    }

    @Bean
    @Order(3)
    SecurityFilterChain everythingElse(HttpSecurity http) throws Exception {
        http.authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers(EndpointRequest.to(HealthEndpoint.class))
                        .permitAll()
                        .requestMatchers(to(HttpMethod.GET, "/"))
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                // without a challenge: a browser that asks for something in vain shall not ask for a password
                .exceptionHandling(refusals ->
                        refusals.authenticationEntryPoint(problems::nothingHere).accessDeniedHandler(problems));
        return stateless(http).build();
    }

    // The web applications keep their own session and check their own CSRF token; programs have no session. A session
    // that is merely read keeps its id: a new one would log out whatever else the page is asking for just then.
    private static HttpSecurity stateless(HttpSecurity http) throws Exception {
        return http.csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS)
                        .sessionFixation(fixation -> fixation.none()));
    }

    private static RequestMatcher under(String[] roots, HttpMethod method, String... paths) {
        return to(
                method,
                Arrays.stream(roots)
                        .flatMap(root -> Arrays.stream(paths).map(path -> root + path))
                        .toArray(String[]::new));
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
