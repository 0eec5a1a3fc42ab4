package dev.baton.feedback;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

interface Feedbacks extends Repository<Feedback, Long> {

    Feedback save(Feedback feedback);

    boolean existsByRef(String ref);

    /** What was learned from the lead in the last run of the loop. */
    @Query("""
            select * from feedback where lead_id = :leadId
            and given_at = (select max(given_at) from feedback where lead_id = :leadId)""")
    List<Feedback> newest(long leadId);

    @Query("""
            select count(*) from feedback where kind = :kind and subject = :subject
            and given_at >= :since and given_at < :until""")
    int count(LessonKind kind, String subject, Instant since, Instant until);

    /** How many leads taught anything in that time: what a lesson's count is measured against. */
    @Query("select count(distinct lead_id) from feedback where given_at >= :since and given_at < :until")
    int leads(Instant since, Instant until);

    @Query("""
            select f.*, l.number as lead_number from feedback f join lead l on l.id = f.lead_id
            where f.kind = :kind and f.subject = :subject and f.given_at >= :since and f.given_at <= :until
            order by f.id desc limit :most""")
    List<Evidence> evidence(LessonKind kind, String subject, Instant since, Instant until, int most);

    /** Locks the first row of the lesson, so that two who learn it at once raise one recommendation. */
    @Query("select id from feedback where kind = :kind and subject = :subject order by id limit 1 for update")
    Optional<Long> lock(LessonKind kind, String subject);
}
