package dev.baton.platform.node;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.support.BatonTest;
import dev.baton.support.MovableClock;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.AcquiredJobs;
import org.camunda.bpm.engine.impl.jobexecutor.DefaultJobExecutor;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.impl.persistence.entity.MessageEntity;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.actuate.health.Status;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DelegatingDataSource;

@BatonTest
class ClockWatchTest {

    @Autowired
    private ClockWatch watch;

    @Autowired
    private MovableClock clock;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private DataSource database;

    @AfterEach
    void compareAgain() {
        clock.reset();
        watch.check();
    }

    @Test
    void aClockBesideTheDatabasesIsRight() {
        watch.check();

        assertThat(watch.isRight()).isTrue();
        assertThat(watch.health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void aClockThatIsOffByMoreThanFiveSecondsIsNotTrustedUntilItIsRightAgain() {
        clock.advance(Duration.ofSeconds(7));
        watch.check();
        assertThat(watch.isRight()).isFalse();
        assertThat(watch.health().getStatus()).isEqualTo(Status.DOWN);

        clock.reset();
        clock.advance(Duration.ofSeconds(-7));
        watch.check();
        assertThat(watch.isRight()).isFalse();

        clock.reset();
        watch.check();
        assertThat(watch.isRight()).isTrue();
    }

    @Test
    void whoWaitsForAConnectionIsNotOnTheWay() {
        DataSource busy = new DelegatingDataSource(this.database) {
            @Override
            public Connection getConnection() throws SQLException {
                clock.advance(Duration.ofSeconds(12));
                return super.getConnection();
            }
        };
        clock.advance(Duration.ofSeconds(-12));

        ClockWatch fresh =
                new ClockWatch(new JdbcTemplate(busy), clock, new NodeProperties(Duration.ofSeconds(5), Duration.ZERO));

        assertThat(fresh.isRight()).isTrue();
    }

    @Test
    void aClockThatWasNeverComparedIsNotTrusted() {
        AtomicBoolean away = new AtomicBoolean(true);
        DataSource database = new DelegatingDataSource(this.database) {
            @Override
            public Connection getConnection() throws SQLException {
                if (away.get()) {
                    throw new SQLException("the database is away");
                }
                return super.getConnection();
            }
        };

        ClockWatch fresh = new ClockWatch(
                new JdbcTemplate(database), clock, new NodeProperties(Duration.ofSeconds(5), Duration.ZERO));
        assertThat(fresh.isRight()).isFalse();
        assertThat(fresh.health().getStatus()).isEqualTo(Status.DOWN);

        away.set(false);
        fresh.check();
        assertThat(fresh.isRight()).isTrue();

        away.set(true);
        fresh.check();
        assertThat(fresh.isRight()).isTrue();
    }

    @Test
    void aNodeWithAWrongClockTakesNoJob() {
        JobExecutor executor = new DefaultJobExecutor();
        executor.setMaxJobsPerAcquisition(10);
        JobGate gate = new JobGate(watch, executor, LaneTest.background(1));
        String job = addJob();

        clock.advance(Duration.ofSeconds(7));
        watch.check();
        assertThat(acquire(gate)).isZero();
        assertThat(lockOwner(job)).isNull();

        clock.reset();
        watch.check();
        assertThat(acquire(gate)).isEqualTo(1);
        assertThat(lockOwner(job)).isEqualTo(executor.getLockOwner());
        remove(job);
    }

    private String addJob() {
        return configuration().getCommandExecutorTxRequired().execute(context -> {
            MessageEntity job = new MessageEntity();
            job.setJobHandlerType("test");
            job.setDuedate(Date.from(Instant.EPOCH));
            context.getJobManager().insertJob(job);
            return job.getId();
        });
    }

    // who holds the lock may delete it by other ways than the engine's own only
    private void remove(String job) {
        configuration().getCommandExecutorTxRequired().execute(context -> {
            context.getJobManager().findJobById(job).delete();
            return null;
        });
    }

    private int acquire(JobGate gate) {
        AcquiredJobs acquired = configuration().getCommandExecutorTxRequired().execute(gate.getCommand(10));
        return acquired.size();
    }

    private String lockOwner(String job) {
        return configuration()
                .getCommandExecutorTxRequired()
                .execute(context -> context.getJobManager().findJobById(job).getLockOwner());
    }

    private ProcessEngineConfigurationImpl configuration() {
        return (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
    }
}
