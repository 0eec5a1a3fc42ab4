package dev.baton.platform.engine;

import dev.baton.platform.GroupTie;
import dev.baton.platform.UserTie;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Puts the guards of this package into the engine before it is built. */
@Component
class GuardedEngine extends AbstractProcessEnginePlugin {

    private final ModelBeans beans;
    private final ModelPolicy policy;
    private final ObjectProvider<UserTie> users;
    private final ObjectProvider<GroupTie> groups;
    private final Clock clock;
    private final int countUpTo;

    GuardedEngine(
            ModelBeans beans,
            ModelPolicy policy,
            ObjectProvider<UserTie> users,
            ObjectProvider<GroupTie> groups,
            Clock clock,
            @Value("${baton.task-lists.count-up-to}") int countUpTo) {
        this.beans = beans;
        this.policy = policy;
        this.users = users;
        this.groups = groups;
        this.clock = clock;
        this.countUpTo = countUpTo;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setExpressionManager(new ModelExpressions(beans));
        engine.setScriptEngineResolver(new NoScripts());
        engine.setFilterService(new LiveFilterService(clock, countUpTo));
        engine.setIdentityService(new GuardedIdentityService(users, groups));
        engine.setCustomPreDeployers(with(engine.getCustomPreDeployers(), (Deployer) policy));
        engine.setCustomPreCommandInterceptorsTxRequired(
                with(engine.getCustomPreCommandInterceptorsTxRequired(), (CommandInterceptor) new QueryGuard()));
        engine.setCustomPreCommandInterceptorsTxRequiresNew(
                with(engine.getCustomPreCommandInterceptorsTxRequiresNew(), (CommandInterceptor) new QueryGuard()));
    }

    private static <T> List<T> with(@Nullable List<T> others, T added) {
        List<T> all = others == null ? new ArrayList<>() : new ArrayList<>(others);
        all.add(added);
        return all;
    }
}
