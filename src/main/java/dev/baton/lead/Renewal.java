package dev.baton.lead;

import static java.util.Objects.requireNonNullElse;

import java.util.Map;

/**
 * The inquiry of somebody who asks for a demo though their lead has ended: they want an answer, and allow nothing else by
 * it. What they allowed then may have been withdrawn since.
 */
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
                false,
                false,
                null,
                Visit.UNKNOWN,
                null,
                true,
                null);
    }
}
