package dev.baton.lead;

import static java.util.Objects.requireNonNullElse;

import java.util.Map;

/** The inquiry of somebody who asks for a demo though their lead has ended. */
final class Renewal {

    private Renewal() {}

    static NewLead of(Lead ended, Happening asked, Map<String, String> attributes) {
        Origin origin = ended.origin();
        return new NewLead(
                ended.contact(),
                ended.firm(),
                InquiryKind.DEMO_REQUEST,
                origin.source(),
                requireNonNullElse(asked.channel(), origin.channel()),
                null,
                asked.summary(),
                origin.productInterest(),
                null,
                null,
                null,
                attributes,
                ended.consent().consentMail(),
                ended.consent().consentPhone(),
                null,
                Visit.UNKNOWN,
                null,
                true,
                null);
    }
}
