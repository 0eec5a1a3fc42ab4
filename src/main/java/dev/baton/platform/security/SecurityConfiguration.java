package dev.baton.platform.security;

import dev.baton.platform.organisation.Groups;
import jakarta.servlet.DispatcherType;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.actuate.autoconfigure.security.servlet.EndpointRequest;
import org.springframework.boot.actuate.health.HealthEndpoint;
import org.springframework.boot.actuate.metrics.export.prometheus.PrometheusScrapeEndpoint;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;

/** The doors: for strangers, programs, the web applications and the health probe; all else is shut. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    private static final String METRICS = "METRICS";

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

    /** A span for each filter tells nobody anything; without them the filters are called as they are. */
    @Bean
    static SecurityObservationSettings unobserved() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    @Order(1)
    SecurityFilterChain programs(HttpSecurity http) throws Exception {
        http.securityMatcher(Doors.PROGRAMS)
                .authorizeHttpRequests(requests -> requests.requestMatchers(Doors.FOR_ADMINISTRATORS)
                        .hasAuthority(Groups.ADMINISTRATORS)
                        .requestMatchers(Doors.FOR_OVERSEERS)
                        .hasAnyAuthority(Doors.OVERSEERS)
                        .anyRequest()
                        .authenticated())
                .authenticationProvider(users)
                .httpBasic(basic -> basic.authenticationEntryPoint(problems))
                .addFilterBefore(new SameSiteFilter(problems), BasicAuthenticationFilter.class)
                .addFilterBefore(new WebAppLoginFilter(users, Doors.READING_THE_API), BasicAuthenticationFilter.class)
                .addFilterAfter(new EngineIdentityFilter(identity), AuthorizationFilter.class)
                .exceptionHandling(
                        refusals -> refusals.authenticationEntryPoint(problems).accessDeniedHandler(problems));
        return stateless(http).build();
    }

    /**
     * Forms that anybody may fill in: without a login, a session or a cookie, so that there is nothing to forge. Each
     * campaign says from which websites its form may be sent, and which may show it in a frame.
     */
    @Bean
    @Order(0)
    SecurityFilterChain strangers(HttpSecurity http) throws Exception {
        http.securityMatcher(Doors.STRANGERS)
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .anonymous(AbstractHttpConfigurer::disable)
                .cors(Customizer.withDefaults()) // asks the bean corsConfigurationSource
                .headers(headers -> headers.frameOptions(HeadersConfigurer.FrameOptionsConfig::disable));
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
        http.securityMatcher(Doors.APPS)
                .authorizeHttpRequests(requests -> requests.requestMatchers(Doors.SETUP)
                        .denyAll()
                        .requestMatchers(Doors.PAGES, Doors.BEFORE_LOGIN, Doors.LOGIN)
                        .permitAll()
                        .requestMatchers(Doors.FOR_ADMINISTRATORS)
                        .hasAuthority(Groups.ADMINISTRATORS)
                        .requestMatchers(Doors.FOR_OVERSEERS)
                        .hasAnyAuthority(Doors.OVERSEERS)
                        .requestMatchers(Doors.APPS_API)
                        .authenticated()
                        .anyRequest()
                        .denyAll())
                .addFilterBefore(new WebAppLoginFilter(users, Doors.APPS_API), AuthorizationFilter.class)
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
                        .requestMatchers(Doors.ROOT, Doors.MAIL_LINKS)
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
}
