package dev.baton.platform.engine;

import dev.baton.platform.AtHand;
import java.util.function.Function;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.TransactionState;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.dmn.entity.repository.DecisionDefinitionEntity;
import org.camunda.bpm.engine.impl.dmn.entity.repository.DecisionDefinitionManager;
import org.camunda.bpm.engine.impl.form.entity.CamundaFormDefinitionManager;
import org.camunda.bpm.engine.impl.persistence.entity.CamundaFormDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentManager;
import org.camunda.bpm.engine.impl.persistence.entity.JobDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Which version of a process, a decision or a form is the latest, and what its jobs are like, is asked by every step of every
 * lead, and read every other second. What this node deploys holds here at once, and elsewhere after that time.
 */
@Component
class LatestDefinitions extends AbstractProcessEnginePlugin {

    private static final String CHANGE = "change";

    private final AtHand<String, Boolean> changing = new AtHand<>();
    private final Latest<String, ProcessDefinitionEntity> processes;
    private final Latest<String, DecisionDefinitionEntity> decisions;
    private final Latest<String, CamundaFormDefinitionEntity> forms;
    private final Latest<String, JobDefinitionEntity> jobs;

    LatestDefinitions(ModelProperties models) {
        this.processes = new Latest<>(models.latestFor());
        this.decisions = new Latest<>(models.latestFor());
        this.forms = new Latest<>(models.latestFor());
        this.jobs = new Latest<>(models.latestFor());
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        new OwnSession<>(DecisionDefinitionManager.class, Decisions::new).into(engine);
        new OwnSession<>(CamundaFormDefinitionManager.class, Forms::new).into(engine);
        new OwnSession<>(DeploymentManager.class, Deployments::new).into(engine);
    }

    @Nullable
    ProcessDefinitionEntity process(String key, Function<String, @Nullable ProcessDefinitionEntity> read) {
        return of(processes, key, read);
    }

    @Nullable
    JobDefinitionEntity job(String id, Function<String, @Nullable JobDefinitionEntity> read) {
        return of(jobs, id, read);
    }

    /** Something about definitions changes in this transaction: until it ends, and right after it, they are read anew. */
    void change() {
        changing.map().put(CHANGE, true);
        Context.getCommandContext()
                .getTransactionContext()
                .addTransactionListener(TransactionState.COMMITTED, committed -> {
                    processes.forget();
                    decisions.forget();
                    forms.forget();
                    jobs.forget();
                });
    }

    private <T> @Nullable T of(Latest<String, T> latest, String key, Function<String, @Nullable T> read) {
        return changing.map().isEmpty() ? latest.of(key, read) : read.apply(key);
    }

    private final class Deployments extends DeploymentManager {

        @Override
        public void insertDeployment(DeploymentEntity deployment) {
            change();
            super.insertDeployment(deployment);
        }

        @Override
        public void deleteDeployment(
                String deployment, boolean cascade, boolean skipCustomListeners, boolean skipIoMappings) {
            change();
            super.deleteDeployment(deployment, cascade, skipCustomListeners, skipIoMappings);
        }
    }

    private final class Decisions extends DecisionDefinitionManager {

        @Override
        public @Nullable DecisionDefinitionEntity findLatestDecisionDefinitionByKey(String key) {
            return of(decisions, key, super::findLatestDecisionDefinitionByKey);
        }

        @Override
        public @Nullable DecisionDefinitionEntity findLatestDecisionDefinitionByKeyAndTenantId(
                String key, @Nullable String tenant) {
            return of(decisions, key, asked -> super.findLatestDecisionDefinitionByKeyAndTenantId(asked, tenant));
        }
    }

    private final class Forms extends CamundaFormDefinitionManager {

        @Override
        public @Nullable CamundaFormDefinitionEntity findLatestDefinitionByKey(String key) {
            return of(forms, key, super::findLatestDefinitionByKey);
        }
    }
}
