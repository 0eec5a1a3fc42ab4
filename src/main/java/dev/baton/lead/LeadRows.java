package dev.baton.lead;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface LeadRows extends Repository<Lead, Long> {

    Lead save(Lead lead);

    Optional<Lead> findById(Long id);

    Optional<Lead> findByNumber(String number);

    Optional<Lead> findByOpenEmailKey(String openEmailKey);

    Optional<Lead> findByOpenPhoneKey(String openPhoneKey);
}
