package dev.baton.rehearsal;

import dev.baton.lifecycle.DecisionTables;
import dev.baton.lifecycle.DecisionTables.LiveTable;
import dev.baton.platform.engine.TableRows;
import dev.baton.platform.engine.TableTrial;
import dev.baton.platform.engine.TableTrials;
import dev.baton.qualification.EngagementFade;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Puts scorings together: the live one, and tables to be tried in it. */
@Component
public class Scorings {

    private final DecisionTables deployed;
    private final TableTrials trials;
    private final EngagementFade fade;

    Scorings(DecisionTables deployed, TableTrials trials, EngagementFade fade) {
        this.deployed = deployed;
        this.trials = trials;
        this.fade = fade;
    }

    /**
     * The scoring as it is live now.
     *
     * @param versions those of its tables
     */
    public record Live(Scoring scoring, Map<ScoringTable, Integer> versions) {}

    /** A table of a scoring that is to be tried. */
    public record Tried(ScoringTable which, TableTrial table) {}

    public Live live() {
        Map<ScoringTable, TableTrial> tables = new EnumMap<>(ScoringTable.class);
        Map<ScoringTable, Integer> versions = new EnumMap<>(ScoringTable.class);
        for (ScoringTable which : ScoringTable.values()) {
            LiveTable live = deployed.live(which.id());
            tables.put(which, trials.live(live.model()));
            versions.put(which, live.version());
        }
        return new Live(new Scoring(tables, fade), versions);
    }

    /** Those live tables row by row. */
    public Map<ScoringTable, TableRows> rowsOf(Collection<ScoringTable> which) {
        Map<ScoringTable, TableRows> rows = new EnumMap<>(ScoringTable.class);
        which.forEach(
                table -> rows.put(table, trials.rowsOf(deployed.live(table.id()).model())));
        return rows;
    }

    /** The table. @throws dev.baton.platform.engine.TableRefusedException when it could not be deployed or not be used */
    public Tried tried(byte[] model) {
        TableTrial table = trials.of(model);
        return new Tried(ScoringTable.of(table), table);
    }
}
