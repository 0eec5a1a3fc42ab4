package dev.baton.platform.engine;

import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who may change which model.
 *
 * @param deployers by the id of a process or decision, the groups that alone may deploy it; marketing leads deploy all
 *     others, administrators everything
 */
@ConfigurationProperties("baton.models")
record ModelProperties(@DefaultValue Map<String, List<String>> deployers) {}
