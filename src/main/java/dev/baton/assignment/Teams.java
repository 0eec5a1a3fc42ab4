package dev.baton.assignment;

import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

interface Teams extends Repository<Team, String> {

    Optional<Team> findById(String code);

    @Modifying
    @Query("insert into team (code, name, manager) values (:code, :name, :manager)")
    void add(String code, String name, String manager);

    @Modifying
    @Query("update team set name = :name, manager = :manager where code = :code")
    void change(String code, String name, String manager);
}
