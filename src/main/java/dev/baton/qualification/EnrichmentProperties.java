package dev.baton.qualification;

import dev.baton.lead.Seniority;
import jakarta.validation.constraints.NotEmpty;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * What can be told from the words of an inquiry.
 *
 * @param freeMailDomains mail domains that anybody can have, lower case
 * @param seniorityWords words of a job title that tell the seniority, lower case; the first level that matches wins
 */
@Validated
@ConfigurationProperties("baton.enrichment")
record EnrichmentProperties(
        @NotEmpty Set<String> freeMailDomains, @NotEmpty Map<Seniority, List<String>> seniorityWords) {}
