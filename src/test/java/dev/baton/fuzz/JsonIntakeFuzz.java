package dev.baton.fuzz;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.baton.intake.LeadSubmission;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.io.CharConversionException;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.converter.json.Jackson2ObjectMapperBuilder;

/** Any body is a submission, or is refused in the words of Jackson or of our constraints; read again it is the same. */
public final class JsonIntakeFuzz {

    private static final Validator CONSTRAINTS =
            Validation.buildDefaultValidatorFactory().getValidator();

    // as application.yaml sets it up
    private static final ObjectMapper JSON = Jackson2ObjectMapperBuilder.json()
            .featuresToEnable(
                    DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .featuresToDisable(DeserializationFeature.ACCEPT_FLOAT_AS_INT, MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .build();

    private JsonIntakeFuzz() {}

    public static void fuzzerTestOneInput(byte[] body) throws IOException {
        LeadSubmission lead = read(body);
        if (lead == null || !CONSTRAINTS.validate(lead).isEmpty()) {
            return;
        }
        LeadSubmission again = JSON.readValue(JSON.writeValueAsBytes(lead), LeadSubmission.class);
        if (!again.equals(lead)) {
            throw new IllegalStateException("what was taken reads differently the second time");
        }
    }

    private static @Nullable LeadSubmission read(byte[] body) throws IOException {
        try {
            return JSON.readValue(body, LeadSubmission.class);
        } catch (JsonProcessingException | CharConversionException refused) {
            return null;
        }
    }
}
