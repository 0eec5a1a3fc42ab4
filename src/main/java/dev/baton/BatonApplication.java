package dev.baton;

import java.time.ZoneOffset;
import java.util.TimeZone;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.autoconfigure.integration.IntegrationAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts Baton: the engine, its web applications and the API in one process. */
// of Spring Integration only its reader of mailboxes is used, which needs no channels
@SpringBootApplication(exclude = IntegrationAutoConfiguration.class)
@ConfigurationPropertiesScan
public class BatonApplication {

    public static void main(String[] args) {
        // the engine writes times without a zone: every node has to mean the same one
        TimeZone.setDefault(TimeZone.getTimeZone(ZoneOffset.UTC));
        SpringApplication.run(BatonApplication.class, args);
    }
}
