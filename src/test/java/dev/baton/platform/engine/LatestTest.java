package dev.baton.platform.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LatestTest {

    private static final Duration AGE = Duration.ofSeconds(1);

    private final AtomicLong now = new AtomicLong();
    private final Latest<String, String> latest = new Latest<>(AGE, now::get);
    private final List<String> read = new ArrayList<>();

    @Test
    void whatWasReadAMomentAgoIsNotReadAgain() {
        ask("found");
        now.addAndGet(AGE.toNanos() - 1);

        assertThat(ask("another")).isEqualTo("found");
        assertThat(read).hasSize(1);
    }

    @Test
    void thatNothingWasThereIsKnownAsWell() {
        ask(null);

        assertThat(ask("another")).isNull();
    }

    @Test
    void afterTheMomentItIsReadAnew() {
        ask("found");
        now.addAndGet(AGE.toNanos());

        assertThat(ask("another")).isEqualTo("another");
    }

    @Test
    void whatIsForgottenIsReadAnew() {
        ask("found");
        latest.forget();

        assertThat(ask("another")).isEqualTo("another");
    }

    @Test
    void whoWasReadingWhileItChangedKeepsWhatWasBeforeForNobody() {
        latest.of("key", asked -> {
            latest.forget();
            return "before";
        });

        assertThat(ask("after")).isEqualTo("after");
    }

    @Test
    void aFailureIsKeptForNobody() {
        assertThat(catchFailure()).isTrue();

        assertThat(ask("found")).isEqualTo("found");
    }

    private boolean catchFailure() {
        try {
            latest.of("key", asked -> {
                throw new IllegalStateException("the database is away");
            });
            return false;
        } catch (IllegalStateException away) {
            return true;
        }
    }

    private @Nullable String ask(@Nullable String found) {
        return latest.of("key", asked -> {
            read.add(asked);
            return found;
        });
    }
}
