package dev.baton.platform.security;

import dev.baton.platform.organisation.Groups;
import jakarta.servlet.DispatcherType;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.boot.actuate.autoconfigure.security.servlet.EndpointRequest;
import org.springframework.boot.actuate.health.HealthEndpoint;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.security.web.util.matcher.AndRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** The doors: one for programs, one for the web applications, one for the health probe; all else is shut. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    private static final String ENGINES = "/engine-rest/**";
    private static final String APPS = "/camunda/**";
    private static final String APPS_ENGINE = "/camunda/api/engine/engine/*";

    // each of these takes variables from whoever may work on the task, past the form that checks them
    private static final String[] ROUNDABOUT = {"/task/*/resolve", "/task/*/bpmnError", "/task/*/bpmnEscalation"};

    private final EngineUsers users;
    private final IdentityService identity;
    private final Problems problems;

    SecurityConfiguration(EngineUsers users, IdentityService identity, Problems problems) {
        this.users = users;
        this.identity = identity;
        this.problems = problems;
    }

    @Bean
    @Order(1)
    SecurityFilterChain programs(HttpSecurity http) throws Exception {
        http.securityMatcher("/api/**", ENGINES, "/v3/api-docs/**", "/swagger-ui/**", "/swagger-ui.html")
                .authorizeHttpRequests(
                        requests -> requests.requestMatchers(HttpMethod.POST, roundaboutUnder("/engine-rest"))
                                .hasAuthority(Groups.ADMINISTRATORS)
                                .requestMatchers(HttpMethod.POST, roundaboutUnder("/engine-rest/engine/*"))
                                .hasAuthority(Groups.ADMINISTRATORS)
                                .anyRequest()
                                .authenticated())
                .authenticationProvider(users)
                .httpBasic(basic -> basic.authenticationEntryPoint(problems))
                .addFilterBefore(new SameSiteFilter(problems), BasicAuthenticationFilter.class)
                .addFilterBefore(new WebAppLoginFilter(users, readingTheApi()), BasicAuthenticationFilter.class)
                .addFilterAfter(new EngineIdentityFilter(identity), AuthorizationFilter.class)
                .exceptionHandling(
                        refusals -> refusals.authenticationEntryPoint(problems).accessDeniedHandler(problems));
        return stateless(http).build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain webApps(HttpSecurity http) throws Exception {
        http.securityMatcher(APPS)
                .authorizeHttpRequests(requests -> requests.requestMatchers(
                                "/camunda/api/admin/setup/**", "/camunda/app/admin/*/setup/**")
                        .denyAll()
                        .requestMatchers(
                                HttpMethod.GET,
                                "/camunda/",
                                "/camunda",
                                "/camunda/app/**",
                                "/camunda/lib/**",
                                "/camunda/assets/**",
                                "/camunda/favicon.ico",
                                "/camunda/api/*/plugin/*/static/**",
                                "/camunda/api/admin/auth/user/*")
                        .permitAll()
                        .requestMatchers(
                                HttpMethod.POST,
                                "/camunda/api/admin/auth/user/*/login/*",
                                "/camunda/api/admin/auth/user/*/logout")
                        .permitAll()
                        .requestMatchers(HttpMethod.POST, roundaboutUnder(APPS_ENGINE))
                        .hasAuthority(Groups.ADMINISTRATORS)
                        .requestMatchers("/camunda/api/**")
                        .authenticated()
                        .anyRequest()
                        .denyAll())
                .addFilterBefore(new WebAppLoginFilter(users, under("/camunda/api/")), AuthorizationFilter.class)
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
                        .requestMatchers(HttpMethod.GET, "/")
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .exceptionHandling(
                        refusals -> refusals.authenticationEntryPoint(problems).accessDeniedHandler(problems));
        return stateless(http).build();
    }

    // The web applications keep their own session and check their own CSRF token; programs have no session.
    private static HttpSecurity stateless(HttpSecurity http) throws Exception {
        return http.csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
    }

    private static String[] roundaboutUnder(String root) {
        String[] paths = new String[ROUNDABOUT.length];
        for (int i = 0; i < paths.length; i++) {
            paths[i] = root + ROUNDABOUT[i];
        }
        return paths;
    }

    // a session is a cookie, which a browser also sends for other sites' pages: it may read, never change
    private static RequestMatcher readingTheApi() {
        return new AndRequestMatcher(
                under("/api/"), request -> request.getMethod().equals("GET"));
    }

    private static RequestMatcher under(String path) {
        return request -> request.getRequestURI().startsWith(request.getContextPath() + path);
    }
}
