package dev.baton.assignment;

import dev.baton.assignment.HandOvers.Move;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

interface HandOverRows extends Repository<HandOver, Long> {

    HandOver save(HandOver order);

    Optional<HandOver> findById(Long id);

    boolean existsByOpenUserId(String userId);

    /** Locked, so that it is not gone on with meanwhile. */
    @Query("select * from hand_over where absence_id = :absence and state = 'ORDERED' for update")
    Optional<HandOver> lockOrderedWith(long absence);

    /** Locked, so that whoever goes on with it goes on alone. */
    @Query("select * from hand_over where id = :id for update")
    Optional<HandOver> lock(long id);

    @Query("select * from hand_over where team_code = :team and id < :before order by id desc limit :most")
    List<HandOver> page(String team, long before, int most);

    @Query("""
            select move.assignment_id as id, lead.number, move.new_owner, move.hindrance, move.moved_at from hand_over_move move
            join lead on lead.id = move.lead_id
            where move.hand_over_id = :id and move.assignment_id > :after order by move.assignment_id limit :most""")
    List<Move> moves(long id, long after, int most);

    @Modifying
    @Query("""
            insert into hand_over_move (hand_over_id, assignment_id, lead_id, new_owner, moved_at)
            values (:id, :assignment, :lead, :owner, :now)""")
    void moved(long id, long assignment, long lead, String owner, Instant now);

    @Modifying
    @Query("""
            insert into hand_over_move (hand_over_id, assignment_id, lead_id, hindrance, moved_at)
            values (:id, :assignment, :lead, :hindrance, :now)""")
    void passedOver(long id, long assignment, long lead, String hindrance, Instant now);

    @Modifying
    @Query("update hand_over set moved = moved + :moved, passed_over = passed_over + :passedOver where id = :id")
    void count(long id, int moved, int passedOver);

    /** How many went to whom, who took most first. */
    @Query("""
            select new_owner as owner, count(*) as leads from hand_over_move
            where hand_over_id = :id and hindrance is null group by new_owner order by leads desc, owner limit :most""")
    List<Taken> taken(long id, int most);

    @Query("""
            select lead.number, move.hindrance from hand_over_move move join lead on lead.id = move.lead_id
            where move.hand_over_id = :id and move.hindrance is not null order by move.assignment_id limit :most""")
    List<Left> left(long id, int most);

    /** What one colleague took over. */
    record Taken(String owner, int leads) {}

    /** One lead that stayed where it was, and why. */
    record Left(String number, String hindrance) {}

    @Modifying
    @Query("update hand_over set state = 'WITHDRAWN', open_user_id = null, finished_at = :now where id = :id")
    void withdraw(long id, Instant now);

    @Modifying
    @Query("update hand_over set state = 'FINISHED', open_user_id = null, finished_at = :now where id = :id")
    void finish(long id, Instant now);
}
