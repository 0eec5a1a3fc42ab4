package dev.baton.platform.engine;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who may change which model, and how soon every node knows.
 *
 * @param deployers by the id of a process or decision, the groups that alone may deploy it; marketing leads deploy all
 *     others, administrators everything
 * @param latestFor how long a node goes by the latest version it read; another node's deployment holds here after that
 */
@ConfigurationProperties("baton.models")
record ModelProperties(
        @DefaultValue Map<String, List<String>> deployers,
        @DefaultValue("2s") Duration latestFor) {}
