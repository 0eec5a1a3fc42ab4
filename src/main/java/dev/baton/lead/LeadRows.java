package dev.baton.lead;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

interface LeadRows extends Repository<Lead, Long> {

    Lead save(Lead lead);

    Optional<Lead> findById(Long id);

    Optional<Lead> findByNumber(String number);

    @Query("select * from lead where open_email_key = :key")
    Optional<Lead> withOpenEmailKey(String key);

    @Query("select team_code from lead where id = :id")
    @Nullable
    String teamOf(long id);

    /** Locks it: of two who add to the same lead at once, the second waits instead of failing. */
    @Query("select * from lead where number = :number for update")
    Optional<Lead> lockByNumber(String number);

    @Query("select * from lead where open_email_key = :key for update")
    Optional<Lead> byOpenEmailKey(String key);

    @Query("select * from lead where open_phone_key = :key for update")
    Optional<Lead> byOpenPhoneKey(String key);
}
