package dev.baton.lead;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

interface Interactions extends Repository<Interaction, Long> {

    Interaction save(Interaction interaction);

    @Query("select count(*) from interaction where lead_id = :leadId and kind = :kind")
    int count(long leadId, InteractionKind kind);

    @Query("select kind, count(*) as times from interaction where lead_id = :leadId and at >= :since group by kind")
    List<KindCount> countsSince(long leadId, Instant since);

    /** How often one kind of thing happened. */
    record KindCount(InteractionKind kind, int times) {}

    @Query("select max(at) from interaction where lead_id = :leadId and actor = :actor")
    @Nullable
    Instant lastOf(long leadId, String actor);

    @Query("select * from interaction where lead_id = :leadId order by at desc, id desc limit :most")
    List<Interaction> latest(long leadId, int most);
}
