package dev.baton.platform.engine;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Things of one kind, as this node read them a moment ago.
 *
 * @param <K> what is asked for
 * @param <T> what was there, if anything was
 */
public final class Latest<K, T> {

    /** More than there are models, or people at work; whoever asks for names that are none takes no memory by it. */
    private static final int MOST = 1_000;

    private final Duration age;
    private final Ticker ticker;
    private volatile Cache<K, Optional<T>> known;

    Latest(Duration age) {
        this(age, Ticker.systemTicker());
    }

    Latest(Duration age, Ticker ticker) {
        this.age = age;
        this.ticker = ticker;
        this.known = empty();
    }

    /** Read by whoever asks first; several who ask at once read it each, so that nobody waits for another's connection. */
    public @Nullable T of(K key, Function<K, @Nullable T> read) {
        Cache<K, Optional<T>> asked = known;
        Optional<T> found = asked.getIfPresent(key);
        if (found == null) {
            found = Optional.ofNullable(read.apply(key));
            asked.asMap().putIfAbsent(key, found); // a slow one may know less than what is there by now
        }
        return found.orElse(null);
    }

    /** Of one alone. */
    public void forget(K key) {
        known.invalidate(key);
    }

    /** Another one, so that who reads just now keeps what was before for nobody. */
    void forget() {
        known = empty();
    }

    private Cache<K, Optional<T>> empty() {
        return Caffeine.newBuilder()
                .ticker(ticker)
                .expireAfterWrite(age)
                .maximumSize(MOST)
                .build();
    }
}
