package dev.baton.intake.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import dev.baton.platform.node.Backlog;
import dev.baton.platform.node.PeopleFirst;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ImportPaceTest {

    private final PeopleFirst people = mock();
    private final Backlog backlog = mock();
    private final AtomicInteger batches = new AtomicInteger();

    @BeforeEach
    void peopleLetItWork() {
        doAnswer(call -> {
                    call.<Runnable>getArgument(0).run();
                    return null;
                })
                .when(people)
                .work(any());
    }

    @Test
    void anImportWaitsUntilTheEngineHasCaughtUp() {
        when(backlog.isLongerThan(1000)).thenReturn(true, true, false);

        pace(Duration.ofMinutes(5)).work(batches::incrementAndGet, () -> true);

        assertThat(batches).hasValue(1);
        verify(backlog, times(3)).isLongerThan(1000);
    }

    @Test
    void anEngineThatStandsStillDelaysAnImportAndDoesNotStopIt() {
        when(backlog.isLongerThan(anyInt())).thenReturn(true);

        pace(Duration.ofMillis(1)).work(batches::incrementAndGet, () -> true);

        assertThat(batches).hasValue(1);
    }

    @Test
    void aNodeThatStopsWaitsForNoEngine() {
        when(backlog.isLongerThan(anyInt())).thenReturn(true);

        pace(Duration.ofMinutes(5)).work(batches::incrementAndGet, () -> false);

        assertThat(batches).hasValue(1);
    }

    private ImportPace pace(Duration pause) {
        return new ImportPace(
                people,
                backlog,
                new ImportSettings(
                        Duration.ofMinutes(1), Duration.ofSeconds(5), Duration.ofSeconds(20), pause, 50, 1000));
    }
}
