package dev.baton.intake.form;

import dev.baton.intake.campaign.Campaign;
import dev.baton.lead.Lead;
import dev.baton.outbox.Letter;
import dev.baton.outbox.Outbox;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The mail with the link by which its reader confirms that they want mail. */
@Component
class ConfirmationLetter {

    private final Outbox outbox;
    private final FormSecret secret;
    private final FormProperties forms;
    private final String address;

    ConfirmationLetter(
            Outbox outbox, FormSecret secret, FormProperties forms, @Value("${baton.public-address}") String address) {
        this.outbox = outbox;
        this.secret = secret;
        this.forms = forms;
        this.address = address.replaceFirst("/$", "");
    }

    /** Sends it. @return the hash of the link's token, which nobody but the reader knows */
    String send(Lead lead, long consent, String email, @Nullable Campaign campaign) {
        String token = secret.chance();
        FormWords words = FormWords.in(campaign == null ? "en" : campaign.language());
        String subject = campaign == null
                ? words.get("confirm.mail.subject.plain")
                : words.get("confirm.mail.subject", campaign.title());
        outbox.post(new Letter(
                lead.number(),
                "confirm-mail-" + consent,
                email,
                subject,
                words.get(
                        "confirm.mail.body",
                        address + "/confirm/" + token,
                        forms.confirmation().valid().toDays())));
        return FormSecret.hash(token);
    }
}
