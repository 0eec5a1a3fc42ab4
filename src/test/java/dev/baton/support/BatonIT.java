package dev.baton.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

/**
 * The whole application on PostgreSQL and a random port, its background work stopped.
 *
 * <p>All tests with this annotation share one application: add no configuration of your own beside it, each
 * difference starts another engine. Leads, instances and jobs of the test before are gone when a test begins.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = OnPostgres.class)
@QuietApplication
public @interface BatonIT {}
