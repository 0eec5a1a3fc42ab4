package planted.qualification.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import planted.qualification.QualificationRows;

/** Violates: a delegate that reads a repository, and is public. */
public class BusyDelegate implements JavaDelegate {

    private final QualificationRows rows;

    public BusyDelegate(QualificationRows rows) {
        this.rows = rows;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable("rows", rows.toString());
    }
}
