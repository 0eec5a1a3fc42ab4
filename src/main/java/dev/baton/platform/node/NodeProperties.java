package dev.baton.platform.node;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How a node behaves among others.
 *
 * @param clockTolerance how far its clock may be from the database's before it executes no more jobs
 * @param drain how long it still answers after it said that it will stop, so that load balancers can turn away
 */
@ConfigurationProperties("baton.node")
record NodeProperties(
        @DefaultValue("5s") Duration clockTolerance,
        @DefaultValue("0s") Duration drain) {}
