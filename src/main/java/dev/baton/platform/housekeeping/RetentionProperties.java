package dev.baton.platform.housekeeping;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How long what belongs to no lead is kept.
 *
 * @param at when the rest is removed: seconds, minutes, hours, day, month, weekday, in UTC
 * @param sentLetters letters that the mail server has taken
 * @param idempotencyKeys answers to requests that may be repeated
 * @param imports what is known of imports that are over, their rejected rows included
 * @param mailEvents what mail servers reported about mails
 */
@ConfigurationProperties("baton.retention")
public record RetentionProperties(
        String at, Duration sentLetters, Duration idempotencyKeys, Duration imports, Duration mailEvents) {}
