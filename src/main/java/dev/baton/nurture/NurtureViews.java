package dev.baton.nurture;

import dev.baton.lead.Lead;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows where a lead is in nurture, or was. */
@Service
@Transactional(readOnly = true)
public class NurtureViews {

    private static final int MOST = 100;

    private final Stays stays;
    private final NurtureMails mails;

    NurtureViews(Stays stays, NurtureMails mails) {
        this.stays = stays;
        this.mails = mails;
    }

    public NurtureView of(Lead lead) {
        Optional<Stay> stay = stays.latest(lead.id().value());
        return new NurtureView(
                lead.buyerStage(),
                lead.keptFromSales(),
                stay.map(Stay::program).orElse(null),
                stay.map(Stay::segment).orElse(null),
                stay.map(Stay::begunAt).orElse(null),
                stay.filter(open -> open.openLeadId() != null)
                        .map(Stay::restUntil)
                        .orElse(null),
                stay.map(Stay::ending).orElse(null),
                mails.latest(lead.id().value(), MOST));
    }
}
