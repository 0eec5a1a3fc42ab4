package planted.qualification;

import org.camunda.bpm.engine.RuntimeService;
import planted.qualification.process.BusyDelegate;
import planted.qualification.web.LeadPages;

/** Violates: the domain knows the engine, a process package and a web package. */
public class QualificationVerbs {

    public Object all(RuntimeService engine, BusyDelegate delegate, LeadPages pages) {
        return engine.createProcessInstanceQuery().count() + delegate.toString() + pages;
    }
}
