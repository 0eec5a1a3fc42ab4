package dev.baton.nurture;

import java.io.IOException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.stereotype.Component;

/** By which clocks people live in a country; in a wide one by the outermost two. */
@Component
class TimeZones {

    private final Map<String, List<ZoneId>> byCountry;
    private final List<ZoneId> elsewhere;

    TimeZones(NurtureProperties nurture) throws IOException {
        Properties zones =
                PropertiesLoaderUtils.loadProperties(new ClassPathResource("time-zones.properties", TimeZones.class));
        byCountry = zones.stringPropertyNames().stream()
                .collect(Collectors.toMap(country -> country, country -> zones(zones.getProperty(country))));
        elsewhere = List.of(nurture.timeZone());
    }

    /** @param country an ISO 3166 two-letter code */
    List<ZoneId> of(@Nullable String country) {
        return country == null ? elsewhere : byCountry.getOrDefault(country, elsewhere);
    }

    private static List<ZoneId> zones(String names) {
        return Arrays.stream(names.split(",")).map(ZoneId::of).toList();
    }
}
