package dev.baton.intake.web;

import dev.baton.intake.campaign.Campaign;
import dev.baton.intake.campaign.Campaigns;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.CorsConfigurationSource;

/** Which websites may send a campaign's form from their own pages; of what is not public nobody may send anything. */
@Component("corsConfigurationSource") // as Spring Security looks for it
class CampaignOrigins implements CorsConfigurationSource {

    private static final Pattern PATH = Pattern.compile("/api/public/campaigns/([^/]+)(?:/leads)?");

    private final Campaigns campaigns;

    CampaignOrigins(Campaigns campaigns) {
        this.campaigns = campaigns;
    }

    @Override
    public @Nullable CorsConfiguration getCorsConfiguration(HttpServletRequest request) {
        Matcher path = PATH.matcher(
                request.getRequestURI().substring(request.getContextPath().length()));
        if (!path.matches()) {
            return null;
        }
        Set<String> origins =
                campaigns.find(path.group(1)).map(Campaign::allowedOrigins).orElse(Set.of());
        CorsConfiguration allowed = new CorsConfiguration();
        allowed.setAllowedOrigins(List.copyOf(origins));
        allowed.setAllowedMethods(List.of("GET", "POST"));
        allowed.setAllowedHeaders(List.of(HttpHeaders.CONTENT_TYPE));
        allowed.setExposedHeaders(List.of(HttpHeaders.RETRY_AFTER));
        allowed.setMaxAge(Duration.ofHours(1));
        return allowed;
    }
}
