package dev.baton.platform.engine;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The latest version of each model of one kind, as this node read it a moment ago. */
final class Latest<T> {

    /** More than there are models; whoever asks for names that are none takes no memory by it. */
    private static final int MOST = 1_000;

    private final Duration age;
    private volatile Cache<String, Optional<T>> definitions;

    Latest(Duration age) {
        this.age = age;
        this.definitions = empty();
    }

    @Nullable
    T of(String key, Function<String, @Nullable T> read) {
        return definitions
                .get(key, asked -> Optional.ofNullable(read.apply(asked)))
                .orElse(null);
    }

    /** Another one, so that who reads just now keeps what was before for nobody. */
    void forget() {
        definitions = empty();
    }

    private Cache<String, Optional<T>> empty() {
        return Caffeine.newBuilder().expireAfterWrite(age).maximumSize(MOST).build();
    }
}
