package dev.baton.intake.campaign;

import dev.baton.lead.RefusedException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The campaigns that marketing has set up. */
@Service
@Transactional
public class Campaigns {

    private final CampaignRows rows;
    private final Clock clock;
    private final boolean hasAddress;

    Campaigns(CampaignRows rows, Clock clock, @Value("${baton.public-address}") String address) {
        this.rows = rows;
        this.clock = clock;
        this.hasAddress = !address.isBlank();
    }

    /**
     * Sets up a campaign or changes it; changed words of a consent become a new version.
     *
     * @return whether it is a new one
     * @throws RefusedException when it asks for mail and nobody could confirm
     */
    public boolean save(String code, CampaignPlan plan, String user) {
        if (plan.consents().containsKey(ConsentPurpose.MAIL) && !hasAddress) {
            throw new RefusedException("consents.MAIL: whoever agrees confirms it by a link, and this installation does"
                    + " not know its own address: an operator sets BATON_PUBLIC_ADDRESS");
        }
        boolean created = rows.save(code, plan, user, clock.instant());
        for (ConsentPurpose purpose : ConsentPurpose.values()) {
            offer(code, purpose, Optional.ofNullable(plan.consents().get(purpose)));
        }
        return created;
    }

    @Transactional(readOnly = true)
    public Optional<Campaign> find(String code) {
        return rows.find(code);
    }

    /** The next campaigns behind that code, by code. */
    @Transactional(readOnly = true)
    public List<Campaign> page(String after, int most) {
        return rows.page(after, most);
    }

    /** Whether these words were ever offered: people may have a form open that has changed meanwhile. */
    @Transactional(readOnly = true)
    public boolean hasText(String campaign, ConsentPurpose purpose, int version) {
        return rows.hasText(campaign, purpose, version);
    }

    private void offer(String code, ConsentPurpose purpose, Optional<String> words) {
        Optional<String> now = rows.offered(code).stream()
                .filter(text -> text.purpose() == purpose)
                .map(ConsentText::words)
                .findFirst();
        if (!now.equals(words)) {
            rows.withdraw(code, purpose);
            words.ifPresent(text -> rows.offer(code, purpose, text, clock.instant()));
        }
    }
}
