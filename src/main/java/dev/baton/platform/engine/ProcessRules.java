package dev.baton.platform.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;

/** What a BPMN model may contain. */
class ProcessRules {

    private static final String INSTEAD = "use a service task with camunda:delegateExpression=\"${…Delegate}\".";

    private static final Map<String, String> ELEMENTS = Map.of(
            "script", "a script is not allowed; " + INSTEAD,
            "scriptTask", "a script task is not allowed; " + INSTEAD,
            "connector", "a connector is not allowed; " + INSTEAD,
            "formData", "generated forms are not allowed; use a Camunda Form with camunda:formRef.",
            "import", "importing other files is not allowed; put everything into the model.");

    private static final Map<String, String> ATTRIBUTES = Map.of(
            "class", "a Java class may not be named (camunda:class); " + INSTEAD,
            "formHandlerClass", "a form handler class may not be named; use a Camunda Form with camunda:formRef.",
            "resource", "an external script is not allowed; " + INSTEAD);

    private static final String LEAD = "leadId";
    private static final Set<String> START_TRIGGERS =
            Set.of("timerEventDefinition", "signalEventDefinition", "conditionalEventDefinition");
    private static final Set<String> LISTENERS = Set.of("executionListener", "taskListener");
    private static final Set<String> VALUES = Set.of("value", "property", "list", "map", "entry");
    private static final Set<String> CODE = Set.of("delegateExpression", "variableMappingDelegateExpression");
    private static final Pattern ONE_BEAN = Pattern.compile("\\s*[$#]\\{\\s*(\\w+)\\s*}\\s*");
    private static final Pattern FEW = Pattern.compile("\\s*\\d{1,2}\\s*");
    private static final String CAMUNDA_FORM = "camunda-forms:deployment:";

    private final ExpressionRules expressions;
    private final ModelBeans beans;

    ProcessRules(ExpressionRules expressions, ModelBeans beans) {
        this.expressions = expressions;
        this.beans = beans;
    }

    List<String> faults(Element model) {
        return Xml.elements(model).flatMap(this::faultsOf).toList();
    }

    private Stream<String> faultsOf(Element element) {
        List<String> faults = new ArrayList<>();
        String unwanted = ELEMENTS.get(element.getLocalName());
        if (unwanted != null) {
            faults.add(unwanted);
        }
        if (startsByItself(element)) {
            faults.add("a process may not start by itself; start it by a message or from another process.");
        }
        if (setsTheLead(element)) {
            faults.add("the lead may not be chosen here; hand on leadId as it is.");
        }
        if (element.getLocalName().equals("loopCardinality")
                && !FEW.matcher(element.getTextContent()).matches()) {
            faults.add("so many repetitions are not allowed; write a number up to 99, or go through a collection.");
        }
        Xml.attributes(element).forEach(attribute -> check(element, attribute, faults));
        if (!element.getLocalName().equals("documentation")) {
            expressions.faults(Xml.text(element)).forEach(fault -> faults.add(fault + "."));
        }
        return faults.stream().map(fault -> "In %s %s".formatted(Xml.place(element), fault));
    }

    private void check(Element element, Attr attribute, List<String> faults) {
        String name = attribute.getLocalName();
        String value = attribute.getValue();
        if (ATTRIBUTES.containsKey(name) || name.endsWith("Class")) {
            faults.add(ATTRIBUTES.getOrDefault(name, "a Java class may not be named; " + INSTEAD));
        } else if (name.equals("type") && choosesAWorker(element, attribute)) {
            faults.add("the task type '%s' is not allowed; ".formatted(value) + INSTEAD);
        } else if (name.equals("language") || name.equals("expressionLanguage") || name.equals("typeLanguage")) {
            faults.add("the language '%s' is not allowed; write ${…} without a language.".formatted(value));
        } else if (name.equals("formKey") && !value.startsWith(CAMUNDA_FORM)) {
            faults.add("the form '%s' is not a Camunda Form; use camunda:formRef.".formatted(value));
        } else if (CODE.contains(name) || (LISTENERS.contains(element.getLocalName()) && name.equals("expression"))) {
            checkStep(value, faults);
        } else {
            expressions.faults(value).forEach(fault -> faults.add(fault + "."));
        }
    }

    private static boolean startsByItself(Element element) {
        return START_TRIGGERS.contains(element.getLocalName())
                && element.getParentNode() instanceof Element event
                && event.getLocalName().equals("startEvent")
                && event.getParentNode() instanceof Element scope
                && scope.getLocalName().equals("process");
    }

    /** A step works on the lead of its process: a model that names another would act on it with the system's rights. */
    private static boolean setsTheLead(Element element) {
        return switch (element.getLocalName()) {
            case "inputParameter", "outputParameter", "inputDataItem" ->
                element.getAttribute("name").equals(LEAD);
            case "in", "out" ->
                element.getAttribute("target").equals(LEAD)
                        && !element.getAttribute("source").equals(LEAD);
            default ->
                Xml.attributes(element)
                        .anyMatch(attribute -> attribute.getLocalName().endsWith("Variable")
                                && attribute.getValue().equals(LEAD));
        };
    }

    private void checkStep(String value, List<String> faults) {
        Matcher bean = ONE_BEAN.matcher(value);
        if (!bean.matches() || !beans.isStep(bean.group(1))) {
            faults.add("'%s' is not a delegate or listener of Baton; name one bean, such as ${assignLeadDelegate}."
                    .formatted(value));
        }
    }

    // elsewhere "type" is the kind of a value, or that of an element in XML's own sense
    private static boolean choosesAWorker(Element element, Attr attribute) {
        return !XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI.equals(attribute.getNamespaceURI())
                && !VALUES.contains(element.getLocalName());
    }
}
