package dev.baton.platform.node;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How a node works while nobody looks, and while somebody does.
 *
 * @param handsBesidePeople how many pieces of background work go on while somebody is served
 * @param jobsTogether how many jobs are done in one transaction when more wait than a node takes at once
 * @param groups how many such transactions go on at once
 * @param groupBesidePeople how long such a transaction takes up further jobs while somebody is served
 * @param lane for the jobs of whoever comes alone
 */
@Validated
@ConfigurationProperties("baton.background")
record BackgroundProperties(
        @DefaultValue("1") int handsBesidePeople,
        @DefaultValue("20") int jobsTogether,
        @Min(1) @DefaultValue("2") int groups,
        @DefaultValue("100ms") Duration groupBesidePeople,
        @Valid @DefaultValue Lane lane) {

    /**
     * @param hands how many of them are done at once
     * @param places how many are in it at the most, waiting or being done; none closes it
     */
    record Lane(
            @Min(1) @DefaultValue("2") int hands,
            @Min(0) @DefaultValue("10") int places) {}
}
