package dev.baton.intake.form;

import dev.baton.intake.campaign.ConsentPurpose;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What somebody sent by a public form, as it came.
 *
 * @param ticket of the opened form
 * @param trap a field that people do not see
 * @param fields by their names in {@code POST /api/leads}
 * @param consents the version of the words that the person agreed to, by purpose
 */
public record Submission(
        @Nullable String ticket,
        @Nullable String trap,
        Map<String, String> fields,
        Map<ConsentPurpose, Integer> consents) {}
