package dev.baton.assignment;

import dev.baton.assignment.RepSkill.Kind;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How the sellers of a team take part in its rotation; the team's manager says. */
@Service
@Transactional
public class Sellers {

    private final Reps reps;
    private final TeamRights rights;
    private final Clock clock;

    Sellers(Reps reps, TeamRights rights, Clock clock) {
        this.reps = reps;
        this.rights = rights;
        this.clock = clock;
    }

    /** A page of the team's sellers by their ids, those after that one. */
    @Transactional(readOnly = true)
    public List<Seller> page(String team, String after, int most) {
        rights.mustLead(team);
        List<Rep> page = reps.page(team, after, most);
        Set<String> ids = page.stream().map(Rep::userId).collect(Collectors.toSet());
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<String, Candidate> standing = reps.candidates(Set.of(""), ids, clock.instant()).stream()
                .collect(Collectors.toMap(Candidate::userId, Function.identity()));
        Map<String, Integer> open =
                reps.openLeadsOf(ids).stream().collect(Collectors.toMap(OpenLeads::assignee, OpenLeads::leads));
        Map<String, List<RepSkill>> skills =
                reps.skillsOf(ids).stream().collect(Collectors.groupingBy(RepSkill::userId));
        return page.stream()
                .map(rep -> seller(
                        rep,
                        Objects.requireNonNull(standing.get(rep.userId())),
                        open.getOrDefault(rep.userId(), 0),
                        skills.getOrDefault(rep.userId(), List.of())))
                .toList();
    }

    /** Sets what counts from the next lead on. */
    public void set(String team, String user, Selling selling) {
        rights.mustLead(team);
        if (reps.findById(user).filter(rep -> rep.teamCode().equals(team)).isEmpty()) {
            throw new NoSuchException("%s does not sell in team %s".formatted(user, team));
        }
        reps.set(user, selling.weight(), selling.maxOpenLeads());
        reps.forgetSkills(user);
        orNone(selling.skills()).forEach(code -> reps.addSkill(user, Kind.SKILL.name(), code));
        orNone(selling.languages()).forEach(code -> reps.addSkill(user, Kind.LANGUAGE.name(), code));
    }

    private static Seller seller(Rep rep, Candidate standing, int open, List<RepSkill> skills) {
        return new Seller(
                rep.userId(),
                rep.active(),
                rep.weight(),
                rep.maxOpenLeads(),
                open,
                standing.absentUntil() != null,
                standing.knownReturn(),
                rep.assignedCount(),
                rep.lastAssignedAt(),
                codes(skills, Kind.SKILL),
                codes(skills, Kind.LANGUAGE));
    }

    private static Set<String> codes(List<RepSkill> skills, Kind kind) {
        return skills.stream()
                .filter(skill -> skill.kind() == kind)
                .map(RepSkill::code)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> orNone(@Nullable Set<String> codes) {
        return codes == null ? Set.of() : codes;
    }
}
