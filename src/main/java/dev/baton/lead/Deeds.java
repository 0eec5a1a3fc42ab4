package dev.baton.lead;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How often each kind of thing happened with a lead in its whole life, and when last. */
public record Deeds(Map<InteractionKind, Of> byKind) {

    /** Nothing yet. */
    public static final Deeds NONE = new Deeds(Map.of());

    /** One kind of thing. @param lastOfOurs when one of ours last noted it; never where the system did */
    public record Of(
            InteractionKind kind,
            int times,
            Instant last,
            @Nullable Instant lastOfOurs) {}

    /** The same, of one of several leads. */
    record OfLead(
            long leadId,
            InteractionKind kind,
            int times,
            Instant last,
            @Nullable Instant lastOfOurs) {

        Of of() {
            return new Of(kind, times, last, lastOfOurs);
        }
    }

    static Deeds of(Collection<Of> done) {
        return new Deeds(done.stream().collect(Collectors.toMap(Of::kind, Function.identity())));
    }

    public int times(InteractionKind kind) {
        Of done = byKind.get(kind);
        return done == null ? 0 : done.times();
    }

    /** When the person last did something; none when they never did. */
    public @Nullable Instant lastActivity() {
        return byKind.values().stream()
                .filter(done -> done.kind().isActivity())
                .map(Of::last)
                .max(Instant::compareTo)
                .orElse(null);
    }

    /** Whether one of ours has dealt with the lead at that moment or later; what the system decides by itself is no look. */
    public boolean isSeenSince(Instant asked) {
        return byKind.values().stream()
                .filter(done -> done.kind().isSeeing())
                .map(Of::lastOfOurs)
                .anyMatch(seen -> seen != null && !seen.isBefore(asked));
    }

    /** How often the person showed interest. */
    public int signals() {
        return byKind.values().stream()
                .filter(done -> done.kind().isSignal())
                .mapToInt(Of::times)
                .sum();
    }
}
