package dev.baton.intake.campaign;

import dev.baton.lead.Channel;
import dev.baton.lead.InquiryKind;
import dev.baton.lead.Source;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** A campaign to try the public form with, set up at the first start of the demo. */
@Component
@Profile("demo")
class SampleCampaign implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(SampleCampaign.class);
    private static final String CODE = "demo";

    private final Campaigns campaigns;
    private final boolean wanted;
    private final String address;

    SampleCampaign(
            Campaigns campaigns,
            @Value("${baton.demo.samples:samples}") String samples,
            @Value("${baton.public-address}") String address) {
        this.campaigns = campaigns;
        this.wanted = !samples.isEmpty();
        this.address = address;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!wanted || campaigns.find(CODE).isPresent()) {
            return;
        }
        campaigns.save(CODE, plan(), "marketing-lead");
        LOG.info("The public form of the sample campaign: {}/f/{}", address, CODE);
    }

    private static CampaignPlan plan() {
        return new CampaignPlan(
                "See Baton at work",
                "Thirty minutes with somebody who knows your trade. Tell us how to reach you, and we call you"
                        + " within a working day.",
                InquiryKind.DEMO_REQUEST,
                Source.DIRECT,
                Channel.WEB,
                "en",
                List.of(
                        FormField.FIRST_NAME,
                        FormField.LAST_NAME,
                        FormField.COMPANY,
                        FormField.EMPLOYEES,
                        FormField.PHONE,
                        FormField.COUNTRY,
                        FormField.MESSAGE),
                Set.of(),
                null,
                Map.of(
                        ConsentPurpose.MAIL,
                        "Write to me about new versions and events. I can stop this at any time.",
                        ConsentPurpose.PHONE,
                        "You may call me about Baton. I can stop this at any time."),
                true);
    }
}
