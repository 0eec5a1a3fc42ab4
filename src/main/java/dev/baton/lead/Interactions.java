package dev.baton.lead;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

interface Interactions extends Repository<Interaction, Long> {

    @Query("select count(*) from interaction where lead_id = :leadId and kind = :kind")
    int count(long leadId, InteractionKind kind);

    @Query("select count(*) from interaction where lead_id = :leadId and kind = :kind and at >= :since")
    int countSince(long leadId, InteractionKind kind, Instant since);

    @Query("""
            select kind, count(*) as times, max(at) as last, max(case when actor <> 'system' then at end) as last_of_ours
            from interaction where lead_id = :leadId group by kind""")
    List<Deeds.Of> deeds(long leadId);

    @Query("""
            select lead_id, kind, count(*) as times, max(at) as last,
                max(case when actor <> 'system' then at end) as last_of_ours
            from interaction where lead_id in (:leadIds)
            group by lead_id, kind""")
    List<Deeds.OfLead> deedsOf(Collection<Long> leadIds);

    @Query("select max(at) from interaction where lead_id = :leadId and actor = :actor")
    @Nullable
    Instant lastOf(long leadId, String actor);

    @Query("select * from interaction where lead_id = :leadId order by at desc, id desc limit :most")
    List<Interaction> latest(long leadId, int most);
}
