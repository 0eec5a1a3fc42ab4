package dev.baton.platform.engine;

import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandInvocationContext;
import org.jspecify.annotations.Nullable;

/** Whatever somebody asks of the engine with one request; the queries in it are theirs and not the engine's own. */
public record Look(Runnable questions) implements Command<@Nullable Void> {

    @Override
    public @Nullable Void execute(CommandContext context) {
        questions.run();
        return null;
    }

    /** Whether what is asked now is asked directly by whoever looks. */
    static boolean isGoingOn() {
        CommandInvocationContext around = Context.getCommandInvocationContext();
        return around != null && around.getCommand() instanceof Look;
    }
}
