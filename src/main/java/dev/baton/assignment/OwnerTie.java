package dev.baton.assignment;

import dev.baton.platform.UserTie;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who owns open leads, will own the next one or manages a team stays a user until others do: a lead without an owner
 * cannot exist.
 */
@Component
class OwnerTie implements UserTie {

    private static final String OWNS = """
            select number from lead
            where owner = :user and (stage in ('INQUIRY', 'NURTURE', 'MQL', 'SAL', 'SQL') or work_status = 'FULFILLING')
            limit 1""";

    private static final String SELLS = "select team_code from rep where user_id = :user and active";

    private static final String MANAGES = "select code from team where manager = :user order by code limit 1";

    private final JdbcClient jdbc;
    private final String marketingOwner;

    OwnerTie(JdbcClient jdbc, @Value("${baton.organisation.marketing-owner}") String marketingOwner) {
        this.jdbc = jdbc;
        this.marketingOwner = marketingOwner;
    }

    @Override
    public Optional<String> holding(String userId) {
        return Stream.of(
                        found(OWNS, userId)
                                .map(lead ->
                                        "%s owns open leads, such as %s: hand them over first".formatted(userId, lead)),
                        found(SELLS, userId)
                                .map(team ->
                                        "%s takes turns in team %s and would be given leads: PUT /api/teams/%s/reps/%s?active=false first, or report that they left and hand over"
                                                .formatted(userId, team, team, userId)),
                        found(MANAGES, userId)
                                .map(team ->
                                        "%s manages team %s: appoint another manager first".formatted(userId, team)),
                        Optional.of(userId)
                                .filter(marketingOwner::equals)
                                .map(owner ->
                                        "%s owns every lead that comes in: name another baton.organisation.marketing-owner first"
                                                .formatted(owner)))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<String> found(String sql, String userId) {
        return jdbc.sql(sql).param("user", userId).query(String.class).optional();
    }
}
