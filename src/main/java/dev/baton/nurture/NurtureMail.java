package dev.baton.nurture;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.baton.lead.BuyerStage;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Table;

/**
 * One mail of a program to one lead, and what came of it.
 *
 * @param addressKey whom it goes to, normalised
 * @param tokenHash by which its links are known; the token itself is in the mail alone
 * @param links where its links lead, one a line
 */
@Table("nurture_mail")
public record NurtureMail(
        @Id @JsonIgnore @Nullable Long id,
        @JsonIgnore long leadId,
        String program,
        String segment,
        BuyerStage buyerStage,
        String step,
        Variant variant,
        String content,
        @JsonIgnore String addressKey,
        MailState state,
        Instant dueAt,
        @Nullable String messageId,
        @JsonIgnore @Nullable String tokenHash,
        @JsonIgnore @Nullable String links,
        @Nullable Instant postedAt,
        @Embedded.Empty Signs signs) {

    /** What came back, each the first time. */
    public record Signs(
            @Nullable Instant sentAt,
            @Nullable Instant openedAt,
            @Nullable Instant clickedAt,
            @Nullable Instant answeredAt,
            @Nullable Instant unsubscribedAt,
            @Nullable Instant bouncedAt,
            @Nullable Instant mqlAt) {

        static final Signs NONE = new Signs(null, null, null, null, null, null, null);
    }

    long writtenId() {
        if (id == null) {
            throw new IllegalStateException("This mail is not written yet");
        }
        return id;
    }

    /** Where the links lead; none before it is written. */
    List<String> targets() {
        return links == null || links.isEmpty() ? List.of() : List.of(links.split("\n"));
    }

    /** Names the row and nothing in it: a failure's message may quote this in the log. */
    @Override
    public String toString() {
        return "NurtureMail " + id;
    }
}
