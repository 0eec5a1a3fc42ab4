package dev.baton.assignment;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

interface Reps extends Repository<Rep, String> {

    Optional<Rep> findById(String userId);

    @Query("select * from rep where team_code = :team and user_id > :after order by user_id limit :most")
    List<Rep> page(String team, String after, int most);

    /** Who takes turns in these teams and may be given that lead now: is not away, and did not refuse it. */
    @Query("""
            select rep.* from rep where rep.team_code in (:teams) and rep.active and rep.user_id <> :but
            and not exists (
                select 1 from assignment refused
                where refused.lead_id = :lead and refused.assignee = rep.user_id and refused.state = 'REFUSED')
            and not exists (
                select 1 from absence where absence.user_id = rep.user_id and absence.from_at <= :now
                and (absence.until_at is null or absence.until_at > :now))
            and not exists (
                select 1 from hand_over where hand_over.open_user_id = rep.user_id and hand_over.from_at <= :now)
            order by rep.team_code, rep.user_id limit :most""")
    List<Rep> whoCanTake(long lead, Collection<String> teams, String but, Instant now, int most);

    @Query("select user_id from rep where team_code in (:teams) order by user_id limit :most")
    List<String> sellersOf(Collection<String> teams, int most);

    /**
     * All sellers of these teams, and those named; the caller has locked their teams, so that nobody else takes a turn.
     * Whose leads are being handed over is away, whatever became of the absence: nothing goes back to them meanwhile.
     * Open leads are counted where there is a limit to them, as it bounds the count.
     */
    @Query("""
            select rep.user_id, rep.team_code, rep.weight, rep.active, rep.max_open_leads, rep.pass, rep.last_turn,
                case when rep.max_open_leads is null then 0 else
                    (select count(*) from assignment
                     where assignment.assignee = rep.user_id and assignment.open_lead_id is not null) end as open_leads,
                coalesce(
                    (select max(coalesce(absence.until_at, timestamp with time zone '9999-12-31 00:00:00+00'))
                     from absence where absence.user_id = rep.user_id and absence.from_at <= :now
                     and (absence.until_at is null or absence.until_at > :now)),
                    (select timestamp with time zone '9999-12-31 00:00:00+00' from hand_over
                     where hand_over.open_user_id = rep.user_id and hand_over.from_at <= :now)) as absent_until
            from rep where rep.team_code in (:teams) or rep.user_id in (:sellers)""")
    List<Candidate> candidates(Collection<String> teams, Collection<String> sellers, Instant now);

    /** Which of the sellers of these teams have one of these skills or languages. */
    @Query("""
            select rep_skill.user_id, rep_skill.kind, rep_skill.code from rep_skill
            join rep on rep.user_id = rep_skill.user_id
            where rep.team_code in (:teams) and rep_skill.code in (:codes)""")
    List<RepSkill> skilled(Collection<String> teams, Collection<String> codes);

    @Modifying
    @Query("""
            update rep set assigned_count = assigned_count + 1, last_assigned_at = :now, pass = :pass, last_turn = :turn
            where user_id = :userId""")
    void turn(String userId, long pass, long turn, Instant now);

    @Modifying
    @Query("update rep set assigned_count = assigned_count + 1, last_assigned_at = :now where user_id = :userId")
    void assigned(String userId, Instant now);

    @Query("select user_id, kind, code from rep_skill where user_id in (:users)")
    List<RepSkill> skillsOf(Collection<String> users);

    @Modifying
    @Query("delete from rep_skill where user_id = :userId")
    void forgetSkills(String userId);

    @Modifying
    @Query("insert into rep_skill (user_id, kind, code) values (:userId, :kind, :code)")
    void addSkill(String userId, String kind, String code);

    @Modifying
    @Query("update rep set weight = :weight, max_open_leads = :most where user_id = :userId")
    void set(String userId, int weight, @Nullable Integer most);

    @Modifying
    @Query("insert into rep (user_id, team_code) values (:userId, :team)")
    void add(String userId, String team);

    @Modifying
    @Query("update rep set active = :active where user_id = :userId")
    void activate(String userId, boolean active);

    /** To another team, where the seller stands as somebody new does: with the others, and before who had a turn. */
    @Modifying
    @Query("""
            update rep set team_code = :team, last_turn = 0,
                pass = (select team.virtual_time from team where team.code = :team)
            where user_id = :userId""")
    void move(String userId, String team);

    @Query("select count(*) from assignment where assignee = :userId and open_lead_id is not null")
    int openLeads(String userId);

    /** Those who have none are not among them. */
    @Query("""
            select assignee, count(*) as leads from assignment
            where assignee in (:users) and open_lead_id is not null group by assignee""")
    List<OpenLeads> openLeadsOf(Collection<String> users);
}
