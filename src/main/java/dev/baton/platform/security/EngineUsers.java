package dev.baton.platform.security;

import dev.baton.platform.engine.Latest;
import dev.baton.platform.engine.RecentRights;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.util.EncryptionUtil;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.stereotype.Component;

/**
 * The engine's users as users of Spring Security; the ids of their groups are their authorities.
 *
 * <p>Read with their groups in one statement, and known for a moment: whoever was locked out is out at once on the node that
 * did it, and on all others after {@code baton.people.known-for}.
 */
@Component
class EngineUsers implements AuthenticationProvider {

    private static final String USER_WITH_GROUPS = """
            select u.pwd_ as password, u.salt_ as salt, m.group_id_ as groupId,
            coalesce(u.attempts_, 0) > 0 or u.lock_exp_time_ is not null as doubted
            from act_id_user u left join act_id_membership m on m.user_id_ = u.id_
            where u.id_ = ? order by m.group_id_""";

    private final JdbcClient database;
    private final IdentityService identity;
    private final ProcessEngineConfigurationImpl engine;
    private final Latest<String, List<Row>> recent;

    EngineUsers(
            JdbcClient database, IdentityService identity, ProcessEngineConfigurationImpl engine, RecentRights rights) {
        this.database = database;
        this.identity = identity;
        this.engine = engine;
        this.recent = rights.remember();
    }

    /** One row for each group; one without a group for whoever is in none. */
    private record Row(
            @Nullable String password,
            @Nullable String salt,
            @Nullable String groupId,
            boolean doubted) {}

    @Override
    public Authentication authenticate(Authentication claim) {
        String id = claim.getName();
        String password = String.valueOf(claim.getCredentials());
        List<Row> rows = rows(id);
        // the engine counts wrong passwords and locks a user for a while after too many, and does not say so
        if (!isRightAtOnce(rows, password) && !identity.checkPassword(id, password)) {
            recent.forget(id); // or another node's lock would be heard of only after all who guess meanwhile
            throw new BadCredentialsException("unknown user or wrong password");
        }
        return known(id, rows);
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }

    /** The user of this id, who has shown elsewhere that they are this user; nobody when there is none any more. */
    Optional<Authentication> of(String id) {
        List<Row> rows = rows(id);
        return rows.isEmpty() ? Optional.empty() : Optional.of(known(id, rows));
    }

    private List<Row> rows(String id) {
        List<Row> rows = recent.of(id, this::read);
        return rows == null ? List.of() : rows;
    }

    private List<Row> read(String id) {
        return List.copyOf(
                database.sql(USER_WITH_GROUPS).param(id).query(EngineUsers::row).list());
    }

    // by hand: it is read with most requests, and to look for the columns of a record costs more than to ask for it
    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getString("password"), row.getString("salt"), row.getString("groupId"), row.getBoolean("doubted"));
    }

    private boolean isRightAtOnce(List<Row> rows, String password) {
        Row user = rows.isEmpty() ? null : rows.get(0);
        return user != null
                && !user.doubted()
                && user.password() != null
                && engine.getPasswordManager()
                        .check(EncryptionUtil.saltPassword(password, user.salt()), user.password());
    }

    private static Authentication known(String id, List<Row> rows) {
        List<String> groups =
                rows.stream().map(Row::groupId).filter(Objects::nonNull).toList();
        return UsernamePasswordAuthenticationToken.authenticated(id, null, AuthorityUtils.createAuthorityList(groups));
    }
}
