package dev.baton.platform.organisation;

import java.util.List;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes what is missing before anybody can come in: groups, what they may do, filters and people.
 *
 * <p>All in one transaction under the engine's own lock, so that nodes that start together wait for each other.
 */
@Component
class Provisioning implements SmartInitializingSingleton {

    private final TransactionTemplate transaction;
    private final CommandExecutor engine;
    private final List<Provision> provisions;

    Provisioning(PlatformTransactionManager transactions, CommandExecutor engine, List<Provision> provisions) {
        this.transaction = new TransactionTemplate(transactions);
        this.engine = engine;
        this.provisions = provisions;
    }

    @Override
    public void afterSingletonsInstantiated() {
        transaction.executeWithoutResult(status -> {
            engine.execute(context -> {
                context.getPropertyManager().acquireExclusiveLock();
                return null;
            });
            provisions.forEach(Provision::provide);
        });
    }
}
