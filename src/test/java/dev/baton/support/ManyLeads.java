package dev.baton.support;

import dev.baton.lead.LeadId;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** So many qualified leads that capturing each would take longer than what a test is about. */
@Component
public class ManyLeads {

    private static final int FIRST = 900_000;

    private final JdbcTemplate jdbc;

    ManyLeads(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Qualified leads that wait for an owner, without a process. */
    public List<LeadId> qualified(int count) {
        long next = FIRST + jdbc.queryForObject("select count(*) from lead where id >= ?", Long.class, FIRST);
        jdbc.update("""
                insert into lead (id, number, version, stage, work_status, last_name, seniority, occupation, inquiry, source,
                    channel, consent_mail, consent_phone, owner, captured_at, qualified_at, updated_at)
                select n, 'L-2026-' || n, 0, 'MQL', 'NEW', 'Many', 'C_LEVEL', 'UNKNOWN', 'DEMO_REQUEST', 'SEARCH', 'WEB',
                    true, true, 'marketer', current_timestamp, current_timestamp, current_timestamp
                from generate_series(?, ?) n""", next, next + count - 1);
        return jdbc.queryForList("select id from lead where id >= ? order by id", Long.class, next).stream()
                .map(LeadId::new)
                .toList();
    }
}
