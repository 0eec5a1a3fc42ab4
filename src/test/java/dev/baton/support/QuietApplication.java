package dev.baton.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.autoconfigure.actuate.observability.AutoConfigureObservability;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.TestPropertySource;

/** What both kinds of application under test have in common: nothing happens by itself, and time can be moved. */
@Target(ElementType.ANNOTATION_TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ActiveProfiles("demo")
@TestPropertySource(
        properties = {
            "camunda.bpm.job-execution.enabled=false",
            "camunda.bpm.metrics.enabled=false",
            // its job would be due in every test that runs between one and four at night
            "camunda.bpm.generic-properties.properties.history-cleanup-enabled=false",
            "baton.demo.samples=",
            "baton.public-address=http://localhost:8080",
            // one seller a team, so that a test knows whose lead it is
            "baton.organisation.reps[0].user=rep",
            "baton.organisation.reps[0].team=west",
            "baton.organisation.reps[1].user=rep2",
            "baton.organisation.reps[1].team=east",
            "baton.imports.turn=0s",
            // so long that only what forgets it can make it known anew
            "baton.people.known-for=1h",
            "baton.metrics.password=Measures-Only-2026",
            "baton.scheduling.enabled=false"
        })
@AutoConfigureObservability(tracing = false) // a test reads the measures as in production
@Import({MovableClock.class, Jobs.class, Leftovers.class, Desk.class, Play.class, Journeys.class})
@ExtendWith(FreshStart.class)
@interface QuietApplication {}
