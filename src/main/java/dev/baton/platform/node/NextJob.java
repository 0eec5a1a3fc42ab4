package dev.baton.platform.node;

import org.camunda.bpm.engine.impl.persistence.entity.AcquirableJobEntity;

/** A job to be taken that says how urgent it is, which the engine's does not. */
class NextJob extends AcquirableJobEntity {

    private long priority;

    public void setPriority(long priority) {
        this.priority = priority;
    }

    boolean isBeforeACrowd() {
        return priority > 0;
    }
}
