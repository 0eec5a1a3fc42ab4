package dev.baton.assignment;

import dev.baton.platform.People;
import dev.baton.platform.organisation.Provision;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Says at the start when nobody is there who is to own the leads while marketing has them: nobody would get its letters. */
@Component
@Order(6)
class MarketingOwner implements Provision {

    private static final Logger LOG = LoggerFactory.getLogger(MarketingOwner.class);

    private final People people;
    private final String owner;

    MarketingOwner(People people, @Value("${baton.organisation.marketing-owner}") String owner) {
        this.people = people;
        this.owner = owner;
    }

    @Override
    public void provide() {
        if (!people.exists(owner)) {
            LOG.warn(
                    "baton.organisation.marketing-owner names {}, who is not a user: nobody reads the letters to marketing. "
                            + "Create the user in Admin, or name another one",
                    owner);
        }
    }
}
