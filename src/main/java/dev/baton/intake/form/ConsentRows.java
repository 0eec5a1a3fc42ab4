package dev.baton.intake.form;

import static java.util.Objects.requireNonNull;

import dev.baton.intake.campaign.ConsentPurpose;
import dev.baton.lead.LeadId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Component;

/** Who agreed to which words, and whose confirmation is awaited. */
@Component
class ConsentRows {

    private final JdbcClient database;

    ConsentRows(JdbcClient database) {
        this.database = database;
    }

    /** A confirmation that is awaited, or was given. */
    record Awaited(
            long id,
            long leadId,
            @Nullable String campaign,
            @Nullable String words,
            @Nullable OffsetDateTime expiresAt,
            @Nullable OffsetDateTime confirmedAt,
            @Nullable String askedAddress) {

        /** Names the row and nothing in it: a failure's message may quote this in the log. */
        @Override
        public String toString() {
            return "Awaited[" + id + "]";
        }
    }

    /** Keeps a consent. @return its id */
    long keep(
            LeadId lead,
            ConsentPurpose purpose,
            @Nullable String campaign,
            @Nullable Integer version,
            String takenBy,
            Instant now) {
        KeyHolder key = new GeneratedKeyHolder();
        database.sql("insert into consent_given (lead_id, purpose, campaign, text_version, taken_by, given_at)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(lead.value(), purpose.name(), campaign, version, takenBy, utc(now))
                .update(key, "id");
        return requireNonNull(key.getKey()).longValue();
    }

    void await(long id, String tokenHash, String address, Instant until) {
        database.sql("update consent_given set token_hash = ?, asked_address = ?, expires_at = ? where id = ?")
                .params(tokenHash, address, utc(until), id)
                .update();
    }

    boolean isAwaited(LeadId lead, Instant askedSince) {
        return database.sql("select count(*) from consent_given where lead_id = ? and purpose = 'MAIL'"
                                + " and expires_at is not null and given_at > ?")
                        .params(lead.value(), utc(askedSince))
                        .query(Integer.class)
                        .single()
                > 0;
    }

    Optional<Awaited> find(String tokenHash) {
        return database.sql(
                        "select id, lead_id, campaign, expires_at, confirmed_at, asked_address, (select words from consent_text t"
                                + " where t.campaign = consent_given.campaign and t.purpose = consent_given.purpose"
                                + " and t.version = consent_given.text_version) as words"
                                + " from consent_given where token_hash = ? for update")
                .param(tokenHash)
                .query(Awaited.class)
                .optional();
    }

    void confirm(long id, Instant now) {
        database.sql("update consent_given set confirmed_at = ?, expires_at = null where id = ?")
                .params(utc(now), id)
                .update();
    }

    int removeExpired(Instant now, int most) {
        return database.sql("delete from consent_given where id in (select id from consent_given where expires_at < ?"
                        + " order by expires_at fetch first ? rows only)")
                .params(utc(now), most)
                .update();
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
