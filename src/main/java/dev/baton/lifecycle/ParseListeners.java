package dev.baton.lifecycle;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;

/** Adds to what listens while the engine reads a model. */
final class ParseListeners {

    private ParseListeners() {}

    static void add(ProcessEngineConfigurationImpl engine, BpmnParseListener listener) {
        List<BpmnParseListener> before = engine.getCustomPreBPMNParseListeners();
        List<BpmnParseListener> all = before == null ? new ArrayList<>() : new ArrayList<>(before);
        all.add(listener);
        engine.setCustomPreBPMNParseListeners(all);
    }
}
