package dev.baton.lead;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface Accounts extends Repository<Account, Long> {

    Account save(Account account);

    Optional<Account> findByNameKey(String nameKey);
}
