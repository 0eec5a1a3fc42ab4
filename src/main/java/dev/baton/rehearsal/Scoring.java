package dev.baton.rehearsal;

import dev.baton.lifecycle.Facts;
import dev.baton.platform.engine.TableRefusedException;
import dev.baton.platform.engine.TableTrial;
import dev.baton.qualification.EngagementFade;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The tables of a scoring, put together as {@code lead-scoring} does it, and asked without being deployed. */
public final class Scoring {

    /** As the flow of {@code lead-qualification} knows them. */
    private static final Set<String> BANDS = Set.of("NURTURE", "REVIEW", "MQL", "SELLER");

    private final Map<ScoringTable, TableTrial> tables;
    private final EngagementFade fade;

    Scoring(Map<ScoringTable, TableTrial> tables, EngagementFade fade) {
        this.tables = new EnumMap<>(tables);
        this.fade = fade;
    }

    /**
     * What a scoring says about one lead.
     *
     * @param score the sum of both
     */
    public record Verdict(int fitPoints, int engagementPoints, int score, String grade, String band) {}

    /** The same scoring with another table in the place of its own. */
    public Scoring with(Map<ScoringTable, TableTrial> others) {
        Map<ScoringTable, TableTrial> changed = new EnumMap<>(tables);
        changed.putAll(others);
        return new Scoring(changed, fade);
    }

    /** The verdict. @throws TableRefusedException when a table says what no scoring can use */
    public Verdict of(Facts known) {
        int fit = points(ScoringTable.SCORE_FIT, Map.of(Facts.LEAD, known.lead()));
        int engagement =
                fade.left(points(ScoringTable.SCORE_ENGAGEMENT, Map.of(Facts.ENGAGEMENT, known.engagement())), known);
        Map<String, Object> band = answer(
                ScoringTable.BAND_LEAD,
                new HashMap<>(Map.of(Facts.LEAD, known.lead(), "fitPoints", fit, "engagementPoints", engagement)));
        String name = String.valueOf(band.get("band"));
        if (!BANDS.contains(name)) {
            throw refused(ScoringTable.BAND_LEAD, "gives the band '%s': use one of %s".formatted(name, BANDS));
        }
        return new Verdict(fit, engagement, fit + engagement, String.valueOf(band.get("grade")), name);
    }

    private int points(ScoringTable table, Map<String, Object> variables) {
        Map<String, Object> answer = answer(table, variables);
        Object points = answer.isEmpty() ? null : answer.values().iterator().next();
        if (points instanceof Integer number) {
            return number;
        }
        throw refused(
                table,
                points == null
                        ? "has no row for some leads: add one without conditions that gives 0 points"
                        : "gives %s, which is no whole number: set the type of the output to integer"
                                .formatted(points));
    }

    private Map<String, Object> answer(ScoringTable table, Map<String, Object> variables) {
        try {
            return Objects.requireNonNull(tables.get(table)).answer(variables);
        } catch (TableRefusedException wrong) {
            throw refused(table, String.valueOf(wrong.getMessage()));
        }
    }

    private static TableRefusedException refused(ScoringTable table, String why) {
        return new TableRefusedException("'%s' %s".formatted(table.id(), why));
    }
}
