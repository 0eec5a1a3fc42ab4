package dev.baton.platform.web;

import dev.baton.platform.organisation.DemoUsers;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Says at the end of the start where everything is, and in the demo how to log in. */
@Component
class Welcome {

    private static final Logger LOG = LoggerFactory.getLogger(Welcome.class);

    private final ObjectProvider<DemoUsers> demo;

    Welcome(ObjectProvider<DemoUsers> demo) {
        this.demo = demo;
    }

    @EventListener
    @Order
    void ready(ApplicationReadyEvent event) {
        if (event.getApplicationContext() instanceof ServletWebServerApplicationContext web) {
            int port = web.getWebServer().getPort();
            String host = Optional.ofNullable(web.getEnvironment().getProperty("server.address"))
                    .filter(address -> !address.equals("127.0.0.1") && !address.equals("0.0.0.0"))
                    .orElse("localhost");
            LOG.info("{}", text("http://%s:%d".formatted(host, port)));
        }
    }

    private String text(String root) {
        String places = """


                Baton is ready.
                  Tasklist         %1$s/camunda/app/tasklist/
                  Cockpit          %1$s/camunda/app/cockpit/
                  API description  %1$s/swagger-ui/index.html
                """.formatted(root);
        DemoUsers users = demo.getIfAvailable();
        return users == null ? places : places + users.invitation();
    }
}
