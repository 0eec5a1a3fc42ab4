package dev.baton.intake.form;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gives out tickets with a form and knows them again, whichever node gave them out. */
@Component
class Tickets {

    private static final Pattern FORM = Pattern.compile("(\\d{1,15})\\.([A-Za-z0-9_-]{43})\\.([0-9a-f]{64})");

    private final FormSecret secret;
    private final FormProperties forms;
    private final Clock clock;

    Tickets(FormSecret secret, FormProperties forms, Clock clock) {
        this.secret = secret;
        this.forms = forms;
        this.clock = clock;
    }

    String issue(String campaign) {
        return issue(campaign, clock.instant());
    }

    /** One for the same form once more, of which something is to be mended: no new time begins for whoever had it open. */
    String again(@Nullable String text, String campaign) {
        Instant longAgo = clock.instant().minus(forms.shortestTime());
        return issue(
                campaign,
                ours(text, campaign)
                        .map(Ticket::openedAt)
                        .map(opened -> opened.isBefore(longAgo) ? longAgo : opened)
                        .orElseGet(clock::instant));
    }

    private String issue(String campaign, Instant openedAt) {
        String opened = openedAt.toEpochMilli() + "." + secret.chance();
        return opened + "." + secret.sign(campaign + "." + opened);
    }

    /** The ticket, if we gave it out for that campaign and it is still valid. */
    Optional<Ticket> read(@Nullable String text, String campaign) {
        return ours(text, campaign)
                .filter(ticket -> !ticket.openedAt().plus(forms.ticketValid()).isBefore(clock.instant()));
    }

    private Optional<Ticket> ours(@Nullable String text, String campaign) {
        Matcher parts = FORM.matcher(text == null ? "" : text);
        if (!parts.matches() || !isOurs(campaign + "." + parts.group(1) + "." + parts.group(2), parts.group(3))) {
            return Optional.empty();
        }
        return Optional.of(new Ticket(parts.group(2), Instant.ofEpochMilli(Long.parseLong(parts.group(1)))));
    }

    boolean isTooQuick(Ticket ticket) {
        return ticket.openedAt().plus(forms.shortestTime()).isAfter(clock.instant());
    }

    private boolean isOurs(String text, String signature) {
        return MessageDigest.isEqual(
                secret.sign(text).getBytes(StandardCharsets.US_ASCII), signature.getBytes(StandardCharsets.US_ASCII));
    }
}
