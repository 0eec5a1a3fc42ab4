package dev.baton.intake.campaign;

import dev.baton.lead.Channel;
import dev.baton.lead.InquiryKind;
import dev.baton.lead.Source;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A reason to ask people for their address, with a form of its own.
 *
 * @param language of the form and its mail, as in ISO 639
 * @param consents the words that are offered now, one for each purpose asked for
 */
public record Campaign(
        String code,
        String title,
        String introduction,
        InquiryKind inquiry,
        Source source,
        Channel channel,
        String language,
        List<FormField> fields,
        Set<String> allowedOrigins,
        @Nullable String privacyNotice,
        boolean open,
        List<ConsentText> consents,
        String changedBy,
        Instant changedAt) {

    /** The words offered now for that purpose, if it is asked for. */
    public Optional<ConsentText> consent(ConsentPurpose purpose) {
        return consents.stream().filter(text -> text.purpose() == purpose).findFirst();
    }
}
