package dev.baton.catalogue;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/** The products of a catalogue that is still empty. */
@Validated
@ConfigurationProperties("baton.catalogue")
record CatalogueProperties(@NotEmpty List<@Valid Product> products) {}
