package dev.baton.assignment;

import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

interface Teams extends Repository<Team, String> {

    Optional<Team> findById(String code);

    /** The team, its row locked: whoever asks next waits here until this turn is taken. */
    @Query("select code, name, manager from team where code = :code for update")
    Optional<Team> lock(String code);

    @Modifying
    @Query("insert into team (code, name, manager) values (:code, :name, :manager)")
    void add(String code, String name, String manager);

    @Modifying
    @Query("update team set name = :name where code = :code")
    void rename(String code, String name);

    @Modifying
    @Query("update team set manager = :manager where code = :code")
    void lead(String code, String manager);
}
