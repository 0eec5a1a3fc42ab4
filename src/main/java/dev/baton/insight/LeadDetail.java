package dev.baton.insight;

import dev.baton.lead.AuditTrail;
import dev.baton.lead.BuyerStage;
import dev.baton.lead.Consent;
import dev.baton.lead.Contact;
import dev.baton.lead.Firm;
import dev.baton.lead.Interaction;
import dev.baton.lead.Lead;
import dev.baton.lead.Milestones;
import dev.baton.lead.Origin;
import dev.baton.lead.Rating;
import dev.baton.lead.Stage;
import dev.baton.lead.Touchpoint;
import dev.baton.lead.WorkStatus;
import dev.baton.lifecycle.DecisionLog.MatchedRule;
import dev.baton.outbox.BlockedAddress;
import dev.baton.outbox.MailBlock;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A whole lead: who, where it stands, why, what brought it, its timeline, and who changed what, newest first. */
public record LeadDetail(
        String number,
        Stage stage,
        WorkStatus workStatus,
        Contact contact,
        Firm firm,
        Origin origin,
        Consent consent,
        Rating rating,
        Milestones milestones,
        @Nullable String team,
        String owner,
        int recycleCount,
        @Nullable BuyerStage buyerStage,

        @Schema(description = "whether sellers keep away, because marketing nurtures the lead")
        boolean keptFromSales,

        @Nullable NoMail noMail,
        List<Decision> decisions,
        List<Touchpoint> touchpoints,
        List<Interaction> timeline,
        List<AuditTrail.Change> changes) {

    /**
     * Why the address of the lead gets no mail; the person's consent is another thing.
     *
     * @param reason the address was refused for good, came back too often, or its reader complained or unsubscribed
     * @param note what the mail server said, if it said something
     * @param words the same for people, with what ends it
     */
    public record NoMail(MailBlock reason, @Nullable String note, Instant since, String words) {

        static NoMail of(BlockedAddress block) {
            return new NoMail(block.reason(), block.note(), block.blockedAt(), block.words());
        }
    }

    /** The newest word of one table about the lead: which version, with which inputs, by which rules. */
    public record Decision(String table, int version, Map<String, Object> inputs, List<MatchedRule> rules) {}

    static LeadDetail of(
            Lead lead,
            Milestones milestones,
            @Nullable NoMail noMail,
            List<Decision> decisions,
            List<Touchpoint> touchpoints,
            List<Interaction> timeline,
            List<AuditTrail.Change> changes) {
        return new LeadDetail(
                lead.number().value(),
                lead.stage(),
                lead.workStatus(),
                lead.contact(),
                lead.firm(),
                lead.origin(),
                lead.consent(),
                lead.rating(),
                milestones,
                lead.teamCode(),
                lead.owner(),
                lead.recycleCount(),
                lead.buyerStage(),
                lead.keptFromSales(),
                noMail,
                decisions,
                touchpoints,
                timeline,
                changes);
    }
}
