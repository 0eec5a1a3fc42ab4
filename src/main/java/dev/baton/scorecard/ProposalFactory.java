package dev.baton.scorecard;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.baton.lead.NumberSequences;
import dev.baton.rehearsal.Comparison;
import dev.baton.rehearsal.Period;
import dev.baton.rehearsal.ScoringTable;
import dev.baton.scorecard.Learning.Learned;
import dev.baton.scorecard.ProposedRow.Origin;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.support.incrementer.DataFieldMaxValueIncrementer;
import org.springframework.stereotype.Component;

/** Makes a proposal of what was learned, and reads back what it holds as JSON. */
@Component
class ProposalFactory {

    private static final TypeReference<List<ProposedRow>> ROWS = new TypeReference<>() {};

    private final DataFieldMaxValueIncrementer numbers;
    private final ObjectMapper json;

    ProposalFactory(NumberSequences sequences, ObjectMapper json) {
        this.numbers = sequences.of("scorecard_number_seq");
        this.json = json;
    }

    Proposal create(Learned learned, Period period, String by, Instant now) {
        long id = numbers.nextLongValue();
        return new Proposal(
                id,
                "S-%d-%06d".formatted(now.atZone(ZoneOffset.UTC).getYear(), id),
                null,
                ProposalState.PROPOSED,
                period.from(),
                period.to(),
                learned.learned(),
                learned.judged().areaUnderCurve().live(),
                learned.judged().areaUnderCurve().tried(),
                version(learned, ScoringTable.SCORE_FIT),
                version(learned, ScoringTable.SCORE_ENGAGEMENT),
                version(learned, ScoringTable.BAND_LEAD),
                model(learned, ScoringTable.SCORE_FIT),
                model(learned, ScoringTable.SCORE_ENGAGEMENT),
                write(rows(learned.card())),
                write(learned.judged()),
                by,
                now,
                null,
                null,
                null);
    }

    ProposedRows rowsOf(Proposal proposal) {
        try {
            return ProposedRows.of(json.readValue(proposal.rowsLearned(), ROWS));
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("The rows of %s are not JSON".formatted(proposal), broken);
        }
    }

    Comparison judgedOf(Proposal proposal) {
        try {
            return json.readValue(proposal.judged(), Comparison.class);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("The comparison of %s is not JSON".formatted(proposal), broken);
        }
    }

    private static List<ProposedRow> rows(Scorecard card) {
        List<ProposedRow> rows = new ArrayList<>();
        card.start()
                .forEach((table, points) ->
                        rows.add(new ProposedRow(table.id(), null, "Everyone starts here", points, Origin.START)));
        card.rows().forEach(row -> rows.add(row(row.trait(), row.words(), row.points(), Origin.LEARNED)));
        card.live().kept().forEach(row -> rows.add(row(row, Origin.KEPT)));
        card.live().dropped().forEach(gone -> rows.add(gone(gone.row(), card.why(gone))));
        card.remarks().forEach(remark -> rows.add(row(remark.trait(), remark.words(), 0, Origin.REMARK)));
        return rows;
    }

    private static ProposedRow row(Trait trait, String words, int points, Origin origin) {
        return new ProposedRow(trait.table().id(), trait.label(), words, points, origin);
    }

    private static ProposedRow row(LiveRow row, Origin origin) {
        return new ProposedRow(row.table().id(), null, row.words(), row.points(), origin);
    }

    private static ProposedRow gone(LiveRow row, String why) {
        return new ProposedRow(row.table().id(), null, row.words(), row.points(), Origin.DROPPED, why);
    }

    private static int version(Learned learned, ScoringTable table) {
        return Objects.requireNonNull(learned.live().versions().get(table));
    }

    private static String model(Learned learned, ScoringTable table) {
        return new String(Objects.requireNonNull(learned.files().get(table)), StandardCharsets.UTF_8);
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("What was learned is plain", impossible);
        }
    }
}
