package dev.baton.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;

/** The same request on two versions of Baton, which run beside each other during an upgrade. */
class RequestHashTest {

    private final IdempotencyKeys keys = new IdempotencyKeys(
            JdbcClient.create(new SimpleDriverDataSource()),
            new ObjectMapper().registerModule(new JavaTimeModule()),
            Clock.systemUTC());

    @Test
    void aFieldThatNobodyFilledInChangesNothing() {
        Map<String, String> known = Map.of("a", "1", "b", "2");

        assertThat(keys.hashOf(new Newer(null, "ada", false, List.of(), Map.of(), known, Instant.EPOCH, true)))
                .isEqualTo(keys.hashOf(new Older("ada", known, true, Instant.EPOCH)));
    }

    @Test
    void aFieldThatSomebodyFilledInIsAnotherRequest() {
        Map<String, String> known = Map.of("a", "1");
        String hash = keys.hashOf(new Older("ada", known, true, Instant.EPOCH));

        assertThat(keys.hashOf(new Newer("x", "ada", false, List.of(), Map.of(), known, Instant.EPOCH, true)))
                .isNotEqualTo(hash);
        assertThat(keys.hashOf(new Newer(null, "ada", true, List.of(), Map.of(), known, Instant.EPOCH, true)))
                .isNotEqualTo(hash);
        assertThat(keys.hashOf(new Older("ada", Map.of("a", "2"), true, Instant.EPOCH)))
                .isNotEqualTo(hash);
        assertThat(keys.hashOf(new Older("ada", known, false, Instant.EPOCH))).isNotEqualTo(hash);
    }

    private record Older(String name, Map<String, String> attributes, Boolean wanted, Instant at) {}

    private record Newer(
            @Nullable String code,
            String name,
            Boolean urgent,
            List<String> tags,
            Map<String, String> notes,
            Map<String, String> attributes,
            Instant at,
            Boolean wanted) {}
}
