package dev.baton.lifecycle;

import dev.baton.lead.RefusedException;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.impl.util.xml.Namespace;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/**
 * Stands behind every start event with a form: whichever way the process is started, what was written goes to the
 * {@link StartForm} of the process and into the tables, and the process learns ids and flags at the most.
 */
@Component
class StartForms extends AbstractProcessEnginePlugin implements ExecutionListener {

    private static final Namespace CAMUNDA = new Namespace("http://camunda.org/schema/1.0/bpmn");

    private final ApplicationContext context;
    private final ObjectProvider<AnswerReader> answers;

    StartForms(ApplicationContext context, ObjectProvider<AnswerReader> answers) {
        this.context = context;
        this.answers = answers;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        ParseListeners.add(engine, new OnEveryStartForm());
    }

    @Override
    public void notify(DelegateExecution execution) {
        Map<String, Object> fields = execution.getVariables();
        execution.removeVariables();
        try {
            if (execution.getProcessBusinessKey() != null) {
                throw new RefusedException("businessKey: leave it out");
            }
            execution.setVariables(submit(form(execution), starter(execution), fields));
        } catch (RefusedException refused) {
            // the one exception that the engine's REST API answers with 400 and its message, not with 500
            throw new FormFieldValidationException(null, refused.getMessage(), refused);
        } catch (RuntimeException failure) {
            throw LostRaces.isOne(failure) ? new FormFieldValidationException(null, LostRaces.WORDS, failure) : failure;
        }
    }

    private <A extends Record> Map<String, Object> submit(
            StartForm<A> form, String starter, Map<String, Object> fields) {
        return form.start(starter, answers.getObject().read(fields, form.answerType()));
    }

    private StartForm<?> form(DelegateExecution execution) {
        return of(context, execution.getProcessDefinitionId());
    }

    /** The form of that process, by its name. */
    static StartForm<?> of(ApplicationContext context, String definition) {
        String process = definition.replaceFirst(":.*", "");
        String name = Stream.of(process.split("-")).map(StringUtils::capitalize).collect(Collectors.joining());
        return context.getBean(StringUtils.uncapitalize(name) + "Start", StartForm.class);
    }

    private static String starter(DelegateExecution execution) {
        Authentication who =
                execution.getProcessEngineServices().getIdentityService().getCurrentAuthentication();
        if (who == null || who.getUserId() == null) {
            throw new RefusedException("A form is filled in by a person: log in first");
        }
        return who.getUserId();
    }

    private final class OnEveryStartForm extends AbstractBpmnParseListener {

        @Override
        public void parseStartEvent(Element element, ScopeImpl scope, ActivityImpl start) {
            @Nullable String form = element.attributeNS(CAMUNDA, "formRef");
            if (scope instanceof ProcessDefinitionEntity && form != null) {
                start.addBuiltInListener(ExecutionListener.EVENTNAME_START, StartForms.this);
            }
        }
    }
}
