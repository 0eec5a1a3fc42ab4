package dev.baton.intake.form;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.BucketExceptions.BucketExecutionException;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.jdbc.PrimaryKeyMapper;
import io.github.bucket4j.distributed.proxy.ProxyManager;
import io.github.bucket4j.postgresql.Bucket4jPostgreSQL;
import java.time.Clock;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;
import org.springframework.boot.jdbc.DatabaseDriver;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.jdbc.support.MetaDataAccessException;
import org.springframework.stereotype.Component;

/**
 * The limit as a bucket for each source, kept on PostgreSQL, so that it holds on all nodes together. On H2 there is one
 * node, which keeps the buckets itself.
 *
 * <p>A source is known by a signature of its address only. An address of IPv6 counts by its network: whoever has one
 * has 2^64 of them.
 */
@Component
class BucketLimit implements SourceLimit {

    private static final int MOST_AT_HAND = 10_000;
    private static final Duration KEPT_LONGER = Duration.ofMinutes(1);

    private final FormSecret secret;
    private final BucketConfiguration limit;
    private final Function<String, Bucket> buckets;

    BucketLimit(DataSource database, FormSecret secret, FormProperties forms, Clock clock) {
        this.secret = secret;
        FormProperties.Limit allowed = forms.limit();
        limit = BucketConfiguration.builder()
                .addLimit(bandwidth ->
                        bandwidth.capacity(allowed.submissions()).refillGreedy(allowed.submissions(), allowed.per()))
                .build();
        TimeMeter time = new ClockMeter(clock);
        buckets = isPostgres(database) ? shared(database, time) : atHand(time);
    }

    @Override
    public Optional<Duration> take(String address) {
        try {
            ConsumptionProbe probe =
                    buckets.apply(secret.sign(Sources.networkOf(address))).tryConsumeAndReturnRemaining(1);
            return probe.isConsumed()
                    ? Optional.empty()
                    : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
        } catch (BucketExecutionException away) {
            throw new DataAccessResourceFailureException("The limits of public forms cannot be read", away);
        }
    }

    private Function<String, Bucket> shared(DataSource database, TimeMeter time) {
        ProxyManager<String> kept = Bucket4jPostgreSQL.selectForUpdateBasedBuilder(database)
                .primaryKeyMapper(PrimaryKeyMapper.STRING)
                .table("submission_bucket")
                .clientClock(time)
                .expirationAfterWrite(ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(KEPT_LONGER))
                .build();
        return source -> kept.builder().build(source, () -> limit);
    }

    private Function<String, Bucket> atHand(TimeMeter time) {
        Map<String, Bucket> latest = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
                return size() > MOST_AT_HAND;
            }
        });
        return source -> latest.computeIfAbsent(
                source,
                unknown -> Bucket.builder()
                        .addLimit(limit.getBandwidths()[0])
                        .withCustomTimePrecision(time)
                        .build());
    }

    private static boolean isPostgres(DataSource database) {
        try {
            String product = JdbcUtils.extractDatabaseMetaData(database, meta -> meta.getDatabaseProductName());
            return DatabaseDriver.fromProductName(product) == DatabaseDriver.POSTGRESQL;
        } catch (MetaDataAccessException unreachable) {
            throw new IllegalStateException("The database does not tell its name", unreachable);
        }
    }

    /** The one clock of the application as Bucket4j reads it. */
    private record ClockMeter(Clock clock) implements TimeMeter {

        @Override
        public long currentTimeNanos() {
            return clock.millis() * 1_000_000;
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
