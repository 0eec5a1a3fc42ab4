package dev.baton.intake.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

class RecordInquiryFormTest {

    @Test
    void theCountriesToChooseFromAreThoseThatTheIntakeTakesByTheirNames() throws IOException {
        JsonNode form = new ObjectMapper()
                .readTree(Path.of("forms/0-intake/record-inquiry.form").toFile());
        JsonNode country = form.findParents("key").stream()
                .filter(field -> field.path("key").asText().equals("country"))
                .findFirst()
                .orElseThrow();

        Map<String, String> choices = StreamSupport.stream(
                        country.path("values").spliterator(), false)
                .map(choice -> Map.entry(
                        choice.path("value").asText(), choice.path("label").asText()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));

        assertThat(choices.keySet())
                .containsExactlyInAnyOrderElementsOf(Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2));
        assertThat(choices.values().stream()
                        .collect(Collectors.groupingBy(Function.identity()))
                        .values())
                .allMatch(same -> same.size() == 1);
        assertThat(choices).containsEntry("DE", "Germany").containsEntry("GB", "United Kingdom");
    }
}
