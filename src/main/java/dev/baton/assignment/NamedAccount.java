package dev.baton.assignment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * Whose a company is, whoever asks from there.
 *
 * @param nameKey the company's name as accounts are told apart by it
 * @param seller the one seller; any of the team where there is none
 */
@Table("named_account")
public record NamedAccount(
        @Id @Nullable Long id,
        String nameKey,
        String company,
        Ground ground,
        String teamCode,
        @Nullable String seller,
        @Nullable String note,
        String setBy,
        Instant setAt) {

    /** Why it is theirs. */
    public enum Ground {
        /** A contract says so, and nobody else may work it. */
        CONTRACT,
        NAMED
    }

    /** Names the row and nothing in it: a failure's message may quote this in the log. */
    @Override
    public String toString() {
        return "NamedAccount " + id;
    }
}
