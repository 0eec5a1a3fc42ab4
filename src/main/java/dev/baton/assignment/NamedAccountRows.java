package dev.baton.assignment;

import dev.baton.assignment.NamedAccount.Ground;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

interface NamedAccountRows extends Repository<NamedAccount, Long> {

    NamedAccount save(NamedAccount account);

    Optional<NamedAccount> findByNameKeyAndGround(String nameKey, Ground ground);

    @Query("select * from named_account where team_code = :team and id < :before order by id desc limit :most")
    List<NamedAccount> page(String team, long before, int most);

    @Modifying
    @Query("delete from named_account where id = :id and team_code = :team")
    int delete(long id, String team);
}
