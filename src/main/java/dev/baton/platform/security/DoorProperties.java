package dev.baton.platform.security;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How many may be at the doors where nobody is known, at once and on one node.
 *
 * @param strangersAtOnce at forms and the links of mails; far fewer than the web server has threads
 * @param loginsAtOnce who say their password
 */
@ConfigurationProperties("baton.doors")
record DoorProperties(
        @DefaultValue("20") int strangersAtOnce,
        @DefaultValue("10") int loginsAtOnce) {}
