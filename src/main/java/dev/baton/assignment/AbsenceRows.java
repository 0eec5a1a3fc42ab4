package dev.baton.assignment;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

interface AbsenceRows extends Repository<Absence, Long> {

    Absence save(Absence absence);

    Optional<Absence> findById(Long id);

    @Query("""
            select * from absence where user_id = :userId and (until_at is null or until_at > :now)
            order by from_at, id limit :most""")
    List<Absence> notOver(String userId, Instant now, int most);

    @Modifying
    @Query("delete from absence where id = :id")
    void delete(long id);

    @Modifying
    @Query("update absence set until_at = :until where id = :id")
    void end(long id, Instant until);
}
