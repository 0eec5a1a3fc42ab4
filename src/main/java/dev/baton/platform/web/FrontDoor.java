package dev.baton.platform.web;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Whoever opens Baton's bare address is taken to Tasklist, where most people work. */
@Configuration(proxyBeanMethods = false)
class FrontDoor implements WebMvcConfigurer {

    @Override
    public void addViewControllers(ViewControllerRegistry registry) {
        registry.addRedirectViewController("/", "/camunda/app/tasklist/");
    }
}
