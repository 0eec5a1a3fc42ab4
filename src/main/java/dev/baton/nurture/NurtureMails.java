package dev.baton.nurture;

import dev.baton.lead.BuyerStage;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

interface NurtureMails extends Repository<NurtureMail, Long> {

    NurtureMail save(NurtureMail mail);

    Optional<NurtureMail> findByTokenHash(String tokenHash);

    Optional<NurtureMail> findByMessageId(String messageId);

    @Query("select * from nurture_mail where lead_id = :lead and state = 'PLANNED'")
    Optional<NurtureMail> planned(long lead);

    @Query("select * from nurture_mail where lead_id = :lead order by due_at desc, id desc limit :most")
    List<NurtureMail> latest(long lead, int most);

    @Modifying
    @Query("delete from nurture_mail where lead_id = :lead and state = 'PLANNED'")
    void forgetPlanned(long lead);

    @Modifying
    @Query("delete from nurture_mail where address_key = :addressKey and state = 'PLANNED'")
    void forgetPlannedTo(String addressKey);

    @Query("select count(*) > 0 from nurture_mail"
            + " where lead_id = :lead and program = :program and step = :step and state <> 'PLANNED'")
    boolean isWritten(long lead, String program, String step);

    @Query("select count(*) from nurture_mail"
            + " where lead_id = :lead and program = :program and buyer_stage = :stage and state <> 'PLANNED'")
    int inStage(long lead, String program, BuyerStage stage);

    @Query("select max(posted_at) from nurture_mail where lead_id = :lead and program = :program")
    Optional<Instant> lastPosted(long lead, String program);

    /** When the last but so many was written to that address. */
    @Query("select posted_at from nurture_mail where address_key = :addressKey and posted_at is not null"
            + " order by posted_at desc offset :skip rows fetch next 1 rows only")
    Optional<Instant> postedBefore(String addressKey, int skip);

    /** When the last but so many was carried to that address. */
    @Query("select sent_at from nurture_mail where address_key = :addressKey and sent_at is not null"
            + " order by sent_at desc offset :skip rows fetch next 1 rows only")
    Optional<Instant> sentBefore(String addressKey, int skip);

    @Query("select count(*) > 0 from nurture_mail where lead_id = :lead and clicked_at >= :since")
    boolean clickedSince(long lead, Instant since);

    @Modifying
    @Query("update nurture_mail set state = 'POSTED', message_id = :messageId, token_hash = :tokenHash, links = :links,"
            + " posted_at = :now where id = :id")
    void post(long id, String messageId, String tokenHash, String links, Instant now);

    @Modifying
    @Query("update nurture_mail set state = 'SENT', sent_at = :at where message_id = :messageId")
    void send(String messageId, Instant at);

    @Modifying
    @Query("update nurture_mail set state = 'WITHHELD' where message_id = :messageId")
    void withhold(String messageId);

    @Modifying
    @Query("update nurture_mail set state = 'WITHHELD'"
            + " where message_id in (select message_id from outbox_message where state = 'FAILED')")
    void withholdGivenUp();

    @Modifying
    @Query("update nurture_mail set opened_at = :at where id = :id and opened_at is null")
    int open(long id, Instant at);

    @Modifying
    @Query("update nurture_mail set clicked_at = :at, opened_at = coalesce(opened_at, :at)"
            + " where id = :id and clicked_at is null")
    int click(long id, Instant at);

    @Modifying
    @Query("update nurture_mail set unsubscribed_at = :at where id = :id and unsubscribed_at is null")
    int unsubscribe(long id, Instant at);

    @Modifying
    @Query("update nurture_mail set bounced_at = coalesce(bounced_at, :at)"
            + " where message_id = :messageId and address_key = :addressKey")
    int bounce(String messageId, String addressKey, Instant at);

    /** The last mail of the lead that was carried since then: what the lead does is credited to it. */
    @Query(
            "select * from nurture_mail where lead_id = :lead and sent_at >= :since order by sent_at desc, id desc limit 1")
    Optional<NurtureMail> lastSent(long lead, Instant since);

    @Modifying
    @Query("update nurture_mail set answered_at = coalesce(answered_at, :at) where id = :id")
    void answer(long id, Instant at);

    @Modifying
    @Query("update nurture_mail set mql_at = coalesce(mql_at, :at) where id = :id")
    void qualify(long id, Instant at);
}
