package dev.baton.engagement;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * What a seller found out about a lead.
 *
 * @param valueAmount what the deal may be worth, in the currency of the product
 * @param gap what the person needs and the catalogue does not offer
 */
@Table("discovery")
public record Discovery(
        @Id @Nullable Long id,
        long leadId,
        Budget budget,
        Authority authority,
        String need,
        Timeline timeline,
        @Nullable String productCode,
        @Nullable BigDecimal valueAmount,
        @Nullable LocalDate closeOn,
        @Nullable String gap,
        Finding finding,
        String notedBy,
        Instant notedAt) {
    /** Names the row and nothing in it: a failure's message may quote this in the log. */
    @Override
    public String toString() {
        return "Discovery " + id;
    }
}
