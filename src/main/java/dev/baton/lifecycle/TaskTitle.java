package dev.baton.lifecycle;

import org.camunda.bpm.engine.delegate.VariableScope;

/** Calls a task by more than its kind, where those of one kind would look alike in a list. */
public interface TaskTitle {

    /** The id of the task in its model. */
    String task();

    /** What the list shows of a task with these variables. */
    String title(VariableScope variables);
}
