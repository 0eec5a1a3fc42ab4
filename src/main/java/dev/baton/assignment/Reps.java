package dev.baton.assignment;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

interface Reps extends Repository<Rep, String> {

    Optional<Rep> findById(String userId);

    /**
     * The seller of the team who waited longest. The caller has locked the team: a lock of this row alone would let who
     * waits for it take the same seller again, because PostgreSQL does not sort a second time.
     */
    @Query("""
            select * from rep where team_code = :team and active and user_id not in (:excluded)
            order by last_assigned_at nulls first, user_id limit 1""")
    Optional<Rep> next(String team, Set<String> excluded);

    @Query("select max(last_assigned_at) from rep where team_code = :team")
    @Nullable
    Instant lastTurn(String team);

    @Modifying
    @Query("""
            update rep set assigned_count = assigned_count + 1, last_assigned_at = :now where user_id = :userId""")
    void assigned(String userId, Instant now);

    @Modifying
    @Query("insert into rep (user_id, team_code) values (:userId, :team)")
    void add(String userId, String team);

    @Modifying
    @Query("update rep set team_code = :team, active = :active where user_id = :userId")
    void place(String userId, String team, boolean active);
}
