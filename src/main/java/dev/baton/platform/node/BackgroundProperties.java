package dev.baton.platform.node;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How a node works while nobody looks, and while somebody does.
 *
 * @param handsBesidePeople how many pieces of background work go on while somebody is served
 * @param jobsTogether how many jobs are done in one transaction when more wait than a node takes at once
 */
@ConfigurationProperties("baton.background")
record BackgroundProperties(
        @DefaultValue("1") int handsBesidePeople,
        @DefaultValue("10") int jobsTogether) {}
