package dev.baton.platform.engine;

import java.io.ByteArrayInputStream;
import java.util.List;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineException;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.exception.NotValidException;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.xml.ModelException;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Decision tables that are tried without being deployed, on a decision engine of their own: it writes nothing, and knows
 * no bean.
 */
@Component
public class TableTrials {

    private static final int MOST_BYTES = 1024 * 1024;
    private static final int MOST_ROWS = 1_000;
    private static final int MOST_COLUMNS = 100;

    private final ModelPolicy policy;
    private final ProcessEngine engine;
    private final DmnEngine tables = engineOfItsOwn();

    TableTrials(ModelPolicy policy, @Lazy ProcessEngine engine) {
        this.policy = policy;
        this.engine = engine;
    }

    /**
     * A table that somebody means to deploy.
     *
     * @throws TableRefusedException when it could not be deployed by whoever asks, or is larger than a table of people
     */
    public TableTrial of(byte[] model) {
        if (model.length > MOST_BYTES) {
            throw new TableRefusedException("is larger than 1 MB: a table of people has some kilobytes");
        }
        List<String> faults = checked(model);
        if (!faults.isEmpty()) {
            throw new TableRefusedException("could not be deployed. " + String.join(" ", faults));
        }
        return live(model);
    }

    /** A table that is deployed already. */
    public TableTrial live(byte[] model) {
        try {
            DmnModelInstance read = Dmn.readModelFromStream(new ByteArrayInputStream(model));
            List<DmnDecision> decisions = tables.parseDecisions(read);
            return new TableTrial(tables, only(decisions), checkedSize(read));
        } catch (ModelException | DmnEngineException unreadable) {
            throw new TableRefusedException("is no table that the engine can read: " + words(unreadable), unreadable);
        }
    }

    /** A table that is deployed already, row by row. */
    public TableRows rowsOf(byte[] model) {
        DmnModelInstance read = Dmn.readModelFromStream(new ByteArrayInputStream(model));
        DecisionTable table = checkedSize(read);
        List<TableRows.Row> rows = TableRows.read(table);
        TableRows.number(table);
        return new TableRows(tables, only(tables.parseDecisions(read)), table, rows);
    }

    private List<String> checked(byte[] model) {
        try {
            return ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                    .getCommandExecutorTxRequired()
                    .execute(command -> policy.faultsOfDecision(model));
        } catch (NotValidException unreadable) {
            throw new TableRefusedException("is no DMN file: " + words(unreadable), unreadable);
        }
    }

    private static DmnDecision only(List<DmnDecision> decisions) {
        if (decisions.size() != 1 || !decisions.get(0).isDecisionTable()) {
            throw new TableRefusedException("must hold exactly one decision, and that a table");
        }
        return decisions.get(0);
    }

    private static DecisionTable checkedSize(DmnModelInstance model) {
        DecisionTable table =
                model.getModelElementsByType(DecisionTable.class).iterator().next();
        if (table.getRules().size() > MOST_ROWS || table.getInputs().size() > MOST_COLUMNS) {
            throw new TableRefusedException(
                    "has more than %d rows or %d columns: nobody could read it".formatted(MOST_ROWS, MOST_COLUMNS));
        }
        return table;
    }

    static String words(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return String.valueOf(cause.getMessage());
    }

    private static DmnEngine engineOfItsOwn() {
        DefaultDmnEngineConfiguration settings = new DefaultDmnEngineConfiguration();
        settings.setFeelEngineFactory(() -> new ParsedOnce(settings.getFeelCustomFunctionProviders()));
        return settings.buildEngine();
    }
}
