package dev.baton.platform.engine;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How soon every node knows of a change in people and their rights.
 *
 * @param knownFor how long a node goes by what it read of somebody, their groups and the filters they see; what it changes
 *     itself holds there at once
 */
@ConfigurationProperties("baton.people")
public record PeopleProperties(@DefaultValue("1s") Duration knownFor) {}
