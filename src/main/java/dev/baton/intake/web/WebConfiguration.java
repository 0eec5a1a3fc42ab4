package dev.baton.intake.web;

import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;

/** Lets the controllers name the groups that may use them. */
@Configuration(proxyBeanMethods = false)
@EnableMethodSecurity
class WebConfiguration {}
