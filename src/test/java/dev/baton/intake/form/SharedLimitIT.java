package dev.baton.intake.form;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.support.BatonIT;
import dev.baton.support.MovableClock;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Two nodes, one limit: the second application has nothing but the limit itself, on the same database. */
@BatonIT
class SharedLimitIT {

    @Autowired
    private SourceLimit here;

    @Autowired
    private DataSource database;

    @Autowired
    private FormProperties forms;

    @Autowired
    private MovableClock clock;

    @Autowired
    private ForgottenSources forgotten;

    @Autowired
    private JdbcTemplate jdbc;

    @BeforeEach
    void aMoment() {
        clock.setTo(clock.instant()); // when a source is forgotten counts from the real time
    }

    @Test
    void twoNodesTogetherTakeNoMoreThanOne() {
        try (AnnotationConfigApplicationContext other = anotherNode()) {
            SourceLimit there = other.getBean(SourceLimit.class);

            long taken = IntStream.range(0, 30)
                    .mapToObj(turn -> (turn % 2 == 0 ? here : there).take("198.51.100.7"))
                    .filter(Optional::isEmpty)
                    .count();

            assertThat(taken).isEqualTo(forms.limit().submissions());
            assertThat(there.take("198.51.100.7").orElseThrow())
                    .isBetween(Duration.ofSeconds(1), Duration.ofMinutes(10));
            assertThat(there.take("198.51.100.8")).as("somebody else").isEmpty();
        }
    }

    @Test
    void theyDoAlsoWhenAllSendAtOnce() throws Exception {
        ExecutorService senders = Executors.newFixedThreadPool(8);
        try (AnnotationConfigApplicationContext other = anotherNode()) {
            SourceLimit there = other.getBean(SourceLimit.class);
            var answers = IntStream.range(0, 64)
                    .mapToObj(turn -> senders.submit(() -> (turn % 2 == 0 ? here : there).take("198.51.100.9")))
                    .toList();

            int taken = 0;
            for (Future<Optional<Duration>> answer : answers) {
                taken += answer.get().isEmpty() ? 1 : 0;
            }

            assertThat(taken).isEqualTo(forms.limit().submissions());
        } finally {
            senders.shutdownNow();
        }
    }

    @Test
    void whatWasSentComesBackEvenlyAndAnIdleSourceIsForgotten() {
        IntStream.range(0, forms.limit().submissions()).forEach(turn -> here.take("198.51.100.7"));
        assertThat(here.take("198.51.100.7")).isPresent();

        clock.advance(forms.limit().per().dividedBy(forms.limit().submissions()).plusSeconds(1));
        assertThat(here.take("198.51.100.7")).isEmpty();
        assertThat(here.take("198.51.100.7")).isPresent();

        assertThat(forgotten.removeExpired(clock.instant(), 100)).isZero();
        assertThat(forgotten.removeExpired(clock.instant().plus(Duration.ofHours(1)), 100))
                .isOne();
        assertThat(jdbc.queryForObject("select count(*) from submission_bucket", Integer.class))
                .isZero();
    }

    @Test
    void oneNetworkOfTheNewInternetIsOneSource() {
        IntStream.range(0, forms.limit().submissions()).forEach(turn -> here.take("2001:db8:1:2::" + turn));

        assertThat(here.take("2001:db8:1:2:aaaa::1")).isPresent();
        assertThat(here.take("2001:db8:1:3::1")).isEmpty();
    }

    private AnnotationConfigApplicationContext anotherNode() {
        AnnotationConfigApplicationContext node = new AnnotationConfigApplicationContext();
        // the pool is the first node's, which closes it
        node.registerBean(DataSource.class, () -> new DelegatingDataSource(database));
        node.registerBean(JdbcClient.class, () -> JdbcClient.create(database));
        node.registerBean(Clock.class, () -> clock);
        node.registerBean(FormProperties.class, () -> forms);
        node.register(FormSecret.class, BucketLimit.class);
        node.refresh();
        return node;
    }
}
