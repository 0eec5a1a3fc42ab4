package dev.baton.platform.node;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Jobs that waited for a thread of this node until their locks ended: a flood of them is one line a minute. */
final class LateJobs {

    private static final Logger LOG = LoggerFactory.getLogger(LateJobs.class);
    private static final Duration TELL_EVERY = Duration.ofMinutes(1);

    private @Nullable Long toldAt;
    private int late;

    synchronized void add(int jobs, long nanoTime) {
        late += jobs;
        if (toldAt == null || nanoTime - toldAt >= TELL_EVERY.toNanos()) {
            LOG.warn("The node has too much to do; jobs that waited until their locks ended: {}", late);
            toldAt = nanoTime;
            late = 0;
        }
    }
}
