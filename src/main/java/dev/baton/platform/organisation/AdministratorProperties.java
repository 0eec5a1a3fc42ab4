package dev.baton.platform.organisation;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * The administrator whom Baton makes at its first start.
 *
 * @param password used when the user is made, not afterwards
 * @param email where letters to the administrator go; used when the user is made, afterwards it is changed in Admin
 */
@Validated
@ConfigurationProperties("baton.admin")
record AdministratorProperties(
        @NotBlank String password, @NotBlank @Email String email) {}
