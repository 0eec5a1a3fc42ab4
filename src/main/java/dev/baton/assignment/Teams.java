package dev.baton.assignment;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

interface Teams extends Repository<Team, String> {

    Optional<Team> findById(String code);

    /**
     * All teams, locked: whoever appoints a manager next waits here and then sees whom this one appointed, in this team and
     * in the others that the one of before may lead.
     */
    @Query("select * from team order by code for update")
    List<Team> lockAll();

    @Query("select exists (select 1 from team where manager = :user)")
    boolean areManagedBy(String user);

    @Query("select code from team where manager = :user order by code limit 1")
    Optional<String> managedBy(String user);

    /** Those of the codes that are a team's. */
    @Query("select code from team where code in (:codes)")
    Set<String> existing(Collection<String> codes);

    boolean existsByCode(String code);

    List<Team> findAllByOrderByCode();

    /** The teams but this one. */
    @Query("select * from team where code <> :code order by code")
    List<Team> others(String code);

    boolean existsByManager(String manager);

    /**
     * These teams and those of these sellers, locked: whoever asks next waits here until this turn is taken. The teams of
     * one lead are locked in the same order by everybody, so that two leads never wait for each other. Who moves several
     * leads in one transaction locks the teams of one after those of the other: of two who wait for each other there, the
     * database ends one, which is tried again.
     */
    @Query("""
            select code, turns, virtual_time from team
            where code in (:codes) or code in (select team_code from rep where user_id in (:sellers))
            order by code for update""")
    List<TeamTurns> lock(Collection<String> codes, Collection<String> sellers);

    @Modifying
    @Query("update team set turns = :turns, virtual_time = :virtualTime where code = :code")
    void turned(String code, long turns, long virtualTime);

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
