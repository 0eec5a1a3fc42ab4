package dev.baton.conventions;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.instance.BpmnModelElementInstance;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputParameter;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOut;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOutputParameter;

/** What a model names is there, and is named alike. */
final class WiringRules {

    private static final Set<String> CODE_IN_MODELS = Set.of(
            "<camunda:script",
            "<bpmn:script",
            "camunda:class=",
            "camunda:expression=",
            "camunda:type=",
            "<camunda:executionListener",
            "<camunda:taskListener",
            "<camunda:connector",
            "camunda:resultVariable=");

    static final List<Rule> ALL = List.of(
            new Rule(
                    "no code is written into a model",
                    files -> files.texts().entrySet().stream()
                            .filter(file -> file.getKey().endsWith(".bpmn"))
                            .flatMap(file -> CODE_IN_MODELS.stream()
                                    .filter(file.getValue()::contains)
                                    .map(code -> file.getKey() + " contains " + code))),
            Rule.eachProcess(
                    "a service task calls the delegate of its name",
                    model -> model.all(ServiceTask.class).stream()
                            .filter(task -> !("${" + Names.bean(task.getId()) + "}")
                                    .equals(task.getCamundaDelegateExpression()))
                            .map(task -> model.at(task.getId(), "calls " + task.getCamundaDelegateExpression()))),
            new Rule(
                    "a user task opens the form of its name, from the folder of its stage",
                    files -> files.processes().values().stream()
                            .flatMap(model -> model.userTasks()
                                    .filter(task -> !opensItsForm(files, model, task))
                                    .map(task -> model.at(task.getId(), "opens " + task.getCamundaFormRef())))),
            new Rule(
                    "a process that a person starts opens the form of its name, from the folder of its stage",
                    files -> files.processes().values().stream()
                            .flatMap(model -> model
                                    .formStart()
                                    .filter(start -> !opensItsForm(files, model, start))
                                    .map(start -> model.at(start.getId(), "opens " + start.getCamundaFormRef()))
                                    .stream())),
            new Rule(
                    "a rule task asks the decision of its name and takes over its outputs",
                    files -> files.processes().values().stream()
                            .flatMap(model -> model.all(BusinessRuleTask.class).stream()
                                    .filter(task -> !asksItsDecision(files, task))
                                    .map(task -> model.at(task.getId(), "asks " + task.getCamundaDecisionRef())))),
            new Rule(
                    "a called process exists",
                    files -> files.processes().values().stream()
                            .flatMap(model -> model.all(CallActivity.class).stream()
                                    .filter(call -> !files.processes().containsKey(call.getCalledElement())
                                            || !"latest".equals(call.getCamundaCalledElementBinding()))
                                    .map(call -> model.at(call.getId(), "calls " + call.getCalledElement())))),
            Rule.eachProcess(
                    "a call hands over the business key and named variables only",
                    model -> model.all(CallActivity.class).stream()
                            .filter(call -> !handsOverByName(call))
                            .map(call -> model.at(call.getId(), "hands over too much or too little"))),
            Rule.eachProcess(
                    "every way out of a decision has a condition, or is the default",
                    model -> model.all(ExclusiveGateway.class).stream()
                            .filter(gateway -> gateway.getOutgoing().size() > 1)
                            .filter(gateway -> !isDecided(gateway))
                            .map(gateway -> model.at(gateway.getId(), "has no default, or a way without condition"))),
            Rule.eachProcess(
                    "every user task has somebody to do it",
                    model -> model.userTasks()
                            .filter(task ->
                                    task.getCamundaAssignee() == null && task.getCamundaCandidateGroups() == null)
                            .map(task -> model.at(task.getId(), "has no assignee and no group"))),
            Rule.eachProcess(
                    "every user task has a clock with a consequence",
                    model -> model.userTasks()
                            .filter(task -> !hasClock(model, task))
                            .map(task -> model.at(task.getId(), "has no boundary timer that leads on"))));

    private WiringRules() {}

    private static boolean opensItsForm(ModelFiles files, ProcessModel model, UserTask task) {
        FormModel form = files.forms().get(Names.kebab(task.getId()));
        return form != null
                && Names.kebab(task.getId()).equals(task.getCamundaFormRef())
                && "latest".equals(task.getCamundaFormRefBinding())
                && Names.folder(form.file()).equals(Names.folder(model.file()));
    }

    private static boolean opensItsForm(ModelFiles files, ProcessModel model, StartEvent start) {
        FormModel form = files.forms().get(model.process().getId());
        return form != null
                && model.process().getId().equals(start.getCamundaFormRef())
                && "latest".equals(start.getCamundaFormRefBinding())
                && Names.folder(form.file()).equals(Names.folder(model.file()));
    }

    private static boolean asksItsDecision(ModelFiles files, BusinessRuleTask task) {
        DecisionTableModel decision = files.decisions().get(Names.kebab(task.getId()));
        Set<String> taken = parameters(task, CamundaOutputParameter.class);
        return decision != null
                && Names.kebab(task.getId()).equals(task.getCamundaDecisionRef())
                && "latest".equals(task.getCamundaDecisionRefBinding())
                && !parameters(task, CamundaInputParameter.class).isEmpty()
                && (taken.isEmpty() || taken.equals(decision.outputValues().keySet()));
    }

    private static Set<String> parameters(BusinessRuleTask task, Class<? extends BpmnModelElementInstance> kind) {
        return task.getModelInstance().getModelElementsByType(kind).stream()
                .filter(parameter -> parameter
                        .getParentElement()
                        .getParentElement()
                        .getParentElement()
                        .equals(task))
                .map(parameter -> parameter.getAttributeValue("name"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean handsOverByName(CallActivity call) {
        List<CamundaIn> in = call.getExtensionElements()
                .getElementsQuery()
                .filterByType(CamundaIn.class)
                .list();
        List<CamundaOut> out = call.getExtensionElements()
                .getElementsQuery()
                .filterByType(CamundaOut.class)
                .list();
        return in.stream().allMatch(each -> each.getCamundaVariables() == null)
                && out.stream().allMatch(each -> each.getCamundaVariables() == null)
                && in.stream().anyMatch(each -> each.getCamundaBusinessKey() != null)
                && in.stream().anyMatch(each -> each.getCamundaSource() != null);
    }

    private static boolean isDecided(ExclusiveGateway gateway) {
        return gateway.getDefault() != null
                && gateway.getOutgoing().stream()
                        .allMatch(flow -> (flow.getConditionExpression() != null) != flow.equals(gateway.getDefault()));
    }

    /** Its own, or that of the sub-process it is in. */
    private static boolean hasClock(ProcessModel model, FlowNode task) {
        return task.getParentElement() instanceof SubProcess around && hasClock(model, around)
                || model.boundariesOf(task)
                        .anyMatch(event ->
                                event.getEventDefinitions().stream().anyMatch(TimerEventDefinition.class::isInstance)
                                        && !event.getOutgoing().isEmpty());
    }
}
