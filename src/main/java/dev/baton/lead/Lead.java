package dev.baton.lead;

import static java.util.Objects.requireNonNullElse;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Table;

/**
 * One buying interest of one person, from capture to the end of its journey. Every change is a verb that checks the
 * stage it starts from; repeating a verb that already happened changes nothing. It is longer than other types because
 * all the verbs of the journey stand here, in one place, next to the state that they guard.
 */
@Table("lead")
public class Lead {

    @Id
    private final Long id;

    private final String number;

    @Version
    private @Nullable Integer version;

    private Stage stage;
    private WorkStatus workStatus;
    private @Nullable Long accountId;

    @Embedded.Empty
    private Contact contact;

    @Embedded.Empty
    private Firm firm;

    @Embedded.Empty
    private final Origin origin;

    @Embedded.Empty
    private Consent consent;

    @Embedded.Empty
    private Ask ask;

    @Embedded.Empty
    private Rating rating;

    @Embedded.Empty
    private OpenKeys openKeys;

    @Embedded.Empty
    private Milestones milestones;

    private @Nullable String teamCode;
    private String owner;
    private int recycleCount;
    private @Nullable BuyerStage buyerStage;
    private Instant updatedAt;

    @PersistenceCreator
    Lead(
            Long id,
            String number,
            @Nullable Integer version,
            Stage stage,
            WorkStatus workStatus,
            @Nullable Long accountId,
            Contact contact,
            Firm firm,
            Origin origin,
            Consent consent,
            Ask ask,
            Rating rating,
            OpenKeys openKeys,
            Milestones milestones,
            @Nullable String teamCode,
            String owner,
            int recycleCount,
            @Nullable BuyerStage buyerStage,
            Instant updatedAt) {
        this.id = id;
        this.number = number;
        this.version = version;
        this.stage = stage;
        this.workStatus = workStatus;
        this.accountId = accountId;
        this.contact = contact;
        this.firm = firm;
        this.origin = origin;
        this.consent = consent;
        this.ask = ask;
        this.rating = rating;
        this.openKeys = openKeys;
        this.milestones = milestones;
        this.teamCode = teamCode;
        this.owner = owner;
        this.recycleCount = recycleCount;
        this.buyerStage = buyerStage;
        this.updatedAt = updatedAt;
    }

    /** The same once more, for a verb to change: who holds this one goes on seeing what they read. */
    Lead copy() {
        return new Lead(
                id,
                number,
                version,
                stage,
                workStatus,
                accountId,
                contact,
                firm,
                origin,
                consent,
                ask,
                rating,
                openKeys,
                milestones,
                teamCode,
                owner,
                recycleCount,
                buyerStage,
                updatedAt);
    }

    /** Completes what can be told from the given data. */
    public void enrich(Seniority seniority, @Nullable String country, boolean freeMail) {
        contact = contact.enriched(seniority, country);
        firm = firm.enriched(freeMail);
    }

    public void rate(Rating latest) {
        rating = latest;
    }

    public void sendToReview() {
        from("sent to review", EnumSet.of(Stage.INQUIRY, Stage.NURTURE));
        workStatus = WorkStatus.IN_REVIEW;
    }

    public void promoteToMql(Instant now) {
        if (stage == Stage.MQL) {
            return;
        }
        from("promoted to MQL", EnumSet.of(Stage.INQUIRY, Stage.NURTURE));
        move(Stage.MQL, WorkStatus.NEW);
        milestones = milestones.qualified(now);
    }

    public void nurture() {
        if (stage == Stage.NURTURE && workStatus == WorkStatus.NURTURING) {
            return;
        }
        from("sent to nurture", EnumSet.of(Stage.INQUIRY, Stage.NURTURE));
        move(Stage.NURTURE, WorkStatus.NURTURING);
    }

    /** The person got further on the way to a purchase; nobody goes back on it. */
    public void reach(BuyerStage next) {
        if (buyerStage == null || next.compareTo(buyerStage) > 0) {
            buyerStage = next;
        }
    }

    public void disqualify(Instant now) {
        if (stage == Stage.DISQUALIFIED) {
            return;
        }
        from("disqualified", EnumSet.of(Stage.INQUIRY, Stage.NURTURE, Stage.MQL));
        close(Stage.DISQUALIFIED, now);
    }

    /** Offers the lead to a seller, who owns it from now on. */
    public void assign(String team, String seller, Instant routed, Instant now) {
        from("assigned", EnumSet.of(Stage.MQL));
        teamCode = team;
        owner = seller;
        workStatus = WorkStatus.OFFERED;
        milestones = milestones.assigned(routed, now);
    }

    /** A colleague takes the offer over, with the time that is left of it. */
    public void claim(String seller) {
        from("claimed", EnumSet.of(Stage.MQL));
        owner = seller;
    }

    /** It ended before it came into the books. */
    void endAs(Stage end, Instant at) {
        from("written down as a past one", EnumSet.of(Stage.INQUIRY));
        close(end, at);
    }

    /** Another seller goes on with it where the first one stopped, with a time of their own for what is to be done. */
    public void handOver(String team, String seller, Instant now) {
        from("handed over", EnumSet.of(Stage.SAL, Stage.SQL, Stage.WON));
        teamCode = team;
        owner = seller;
        milestones = milestones.handedOver(now);
    }

    public void accept(String seller, Instant now) {
        from("accepted", EnumSet.of(Stage.MQL));
        owner = seller;
        move(Stage.SAL, WorkStatus.WORKING);
        milestones = milestones.accepted(now);
    }

    /** The seller spoke with the person for the first time. */
    public void touch(Instant now) {
        milestones = milestones.touched(now);
    }

    public void openOpportunity() {
        if (stage == Stage.SQL) {
            return;
        }
        from("made an opportunity", EnumSet.of(Stage.SAL));
        move(Stage.SQL, WorkStatus.WORKING);
    }

    public void work(WorkStatus status) {
        from("worked on", EnumSet.of(Stage.SAL, Stage.SQL));
        workStatus = status;
    }

    public void win(Instant now) {
        if (stage == Stage.WON) {
            return;
        }
        from("won", EnumSet.of(Stage.SQL));
        close(Stage.WON, now);
        workStatus = WorkStatus.FULFILLING;
    }

    /** The order is served: nothing is left to do. */
    public void complete() {
        from("completed", EnumSet.of(Stage.WON));
        workStatus = WorkStatus.CLOSED;
    }

    /** Ends the journey without a deal: an opportunity is lost, anything earlier is disqualified. */
    public void giveUp(Instant now) {
        if (stage.isClosed()) {
            return;
        }
        close(stage == Stage.SQL ? Stage.LOST : Stage.DISQUALIFIED, now);
    }

    /** Gives the lead back to marketing, which owns it until it is qualified again. */
    public void recycle(String marketingOwner) {
        if (stage == Stage.NURTURE) {
            return;
        }
        from("recycled", EnumSet.of(Stage.MQL, Stage.SAL, Stage.SQL));
        move(Stage.NURTURE, WorkStatus.NURTURING);
        teamCode = null;
        owner = marketingOwner;
        recycleCount++;
    }

    /** Replaces contact data and company that were wrong, while marketing has the lead. */
    void correct(Contact right, Firm rightFirm, @Nullable Long rightAccountId, OpenKeys keys) {
        from("corrected", EnumSet.of(Stage.NURTURE));
        if (!Objects.equals(ContactKeys.email(right.email()), ContactKeys.email(contact.email()))) {
            consent = consent.awaitingMail(null); // the link went to another reader
        }
        contact = right;
        firm = rightFirm;
        accountId = rightAccountId;
        openKeys = keys;
    }

    /** Withdraws every consent; a lead that is still open is closed by it. */
    public void optOut(Instant now) {
        consent = Consent.withdrawn(now);
        if (!stage.isClosed()) {
            close(Stage.DISQUALIFIED, now);
        }
    }

    /** The person allows more than before; refused after they asked us to stop. */
    public void allow(boolean mail, boolean phone, boolean answer, Instant now) {
        if (consent.optedOutAt() != null) {
            throw new RefusedException("The person asked us to stop: what they allowed before holds no more");
        }
        consent = consent.with(mail, phone, answer, now);
    }

    /** The person was asked to confirm that they want mail. */
    void awaitMail(Instant until) {
        consent = consent.awaitingMail(until);
    }

    /** The person asks again: what they allow by it holds as well, and they may wait for an answer once more. */
    void ask(NewLead again, Instant now) {
        allow(again.consentMail(), again.consentPhone(), again.answerWanted(), now);
        if (again.needsAnswer()) {
            ask = new Ask(inquiry().isItsOwnAnswer() ? again.inquiry() : ask.askedFor(), now);
        }
    }

    /** No more mail; calls stay allowed if they were. */
    void stopMail() {
        consent = consent.withoutMail();
    }

    void updated(Instant now) {
        updatedAt = now;
    }

    private void from(String verb, Set<Stage> allowed) {
        if (!allowed.contains(stage)) {
            throw new LeadStateException(number(), verb, stage);
        }
    }

    private void move(Stage to, WorkStatus status) {
        stage = to;
        workStatus = status;
    }

    private void close(Stage end, Instant now) {
        move(end, WorkStatus.CLOSED);
        openKeys = OpenKeys.RELEASED;
        milestones = milestones.closed(now);
    }

    public LeadId id() {
        return new LeadId(id);
    }

    public LeadNumber number() {
        return new LeadNumber(number);
    }

    public Stage stage() {
        return stage;
    }

    public WorkStatus workStatus() {
        return workStatus;
    }

    public Contact contact() {
        return contact;
    }

    public Firm firm() {
        return firm;
    }

    public Origin origin() {
        return origin;
    }

    public Consent consent() {
        return consent;
    }

    /** What the person wants an answer to, and otherwise what the lead came in with. */
    public InquiryKind inquiry() {
        return requireNonNullElse(ask.askedFor(), origin.inquiry());
    }

    /** When the person last asked something that wants an answer. */
    public Instant askedAt() {
        return requireNonNullElse(ask.askedAt(), milestones.capturedAt());
    }

    public Rating rating() {
        return rating;
    }

    public Milestones milestones() {
        return milestones;
    }

    public @Nullable String teamCode() {
        return teamCode;
    }

    public String owner() {
        return owner;
    }

    public int recycleCount() {
        return recycleCount;
    }

    /** Nothing before the lead was in nurture for the first time. */
    public @Nullable BuyerStage buyerStage() {
        return buyerStage;
    }

    /** Whether sellers keep away from the person, because marketing looks after them. */
    public boolean keptFromSales() {
        return stage == Stage.NURTURE;
    }

    public Instant updatedAt() {
        return updatedAt;
    }

    /** Names the row and nothing in it: a failure's message may quote this in the log. */
    @Override
    public String toString() {
        return "Lead " + number;
    }
}
