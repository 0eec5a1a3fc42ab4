package dev.baton.platform.tasklist;

import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.function.Supplier;
import org.camunda.bpm.engine.rest.cache.Cache;
import org.jspecify.annotations.Nullable;

/** What somebody was shown, for a minute and for nobody else. */
final class SeenByEach implements Cache {

    private static final int MOST = 10_000;

    private final Supplier<String> user;
    private final com.github.benmanes.caffeine.cache.Cache<Seen, Object> shown = Caffeine.newBuilder()
            .expireAfterWrite(Duration.ofMinutes(1))
            .maximumSize(MOST)
            .build();

    private record Seen(String by, String id) {}

    SeenByEach(Supplier<String> user) {
        this.user = user;
    }

    @Override
    public void put(String id, Object resource) {
        shown.put(new Seen(user.get(), id), resource);
    }

    @Override
    public @Nullable Object get(String id) {
        return shown.getIfPresent(new Seen(user.get(), id));
    }

    @Override
    public void destroy() {
        shown.invalidateAll();
    }
}
