package dev.baton.intake.web;

import dev.baton.intake.campaign.Campaign;
import dev.baton.intake.campaign.Campaigns;
import dev.baton.intake.form.SourceLimit;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Component;

/** What every public way in asks first: whether there is such a campaign, and whether the source may send. */
@Component
class PublicCampaigns {

    private final Campaigns campaigns;
    private final SourceLimit limit;

    PublicCampaigns(Campaigns campaigns, SourceLimit limit) {
        this.campaigns = campaigns;
        this.limit = limit;
    }

    /** The campaign that takes inquiries. @throws NoCampaignException when there is none of that code, or no more */
    Campaign open(String code) {
        Campaign campaign = campaigns.find(code).orElseThrow(() -> new NoCampaignException(null));
        if (!campaign.open()) {
            throw new NoCampaignException(campaign);
        }
        return campaign;
    }

    /**
     * Takes one submission off what the source may send. The address is that of the connection, or, where
     * {@code server.forward-headers-strategy} trusts a balancer, what that one says.
     *
     * @throws TooMuchException when nothing is left
     */
    void count(HttpServletRequest request) {
        limit.take(request.getRemoteAddr()).ifPresent(wait -> {
            throw new TooMuchException(wait);
        });
    }
}
