package dev.baton.platform.engine;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import jakarta.annotation.PreDestroy;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.ProcessEnginePersistenceException;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.jspecify.annotations.Nullable;
import org.slf4j.ILoggerFactory;
import org.slf4j.LoggerFactory;
import org.slf4j.Marker;
import org.springframework.stereotype.Component;

/**
 * Tells in one line what the engine refuses to a person. The engine itself writes it twice, with hundreds of lines of
 * stack trace, so that everybody with a login could flood the log. What fails in a job, in the database or not by the
 * engine's own word keeps its trace.
 */
@Component
class ShortRefusals extends TurboFilter {

    private static final String COMMANDS = "org.camunda.bpm.engine.context";
    private static final String ANSWERS = "org.camunda.bpm.engine.rest.exception";
    private static final String BY_THE_ENGINE = " org.camunda.bpm.engine.";

    ShortRefusals() {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext loggers) {
            loggers.addTurboFilter(this);
        }
    }

    @PreDestroy
    void remove() {
        ILoggerFactory factory = LoggerFactory.getILoggerFactory();
        if (factory instanceof LoggerContext loggers) {
            loggers.getTurboFilterList().remove(this);
        }
    }

    @Override
    public FilterReply decide(
            @Nullable Marker marker,
            Logger logger,
            Level level,
            @Nullable String message,
            Object @Nullable [] parameters,
            @Nullable Throwable thrown) {
        if (message == null || !level.isGreaterOrEqual(Level.WARN)) {
            return FilterReply.NEUTRAL;
        }
        return switch (logger.getName()) {
            case COMMANDS -> command(parameters);
            case ANSWERS -> answer(logger, message);
            default -> FilterReply.NEUTRAL;
        };
    }

    // whoever asked over HTTP gets an answer, which is the line that stays
    private static FilterReply command(Object @Nullable [] parameters) {
        boolean refused = parameters != null
                && parameters.length > 0
                && parameters[parameters.length - 1] instanceof ProcessEngineException why
                && !(why instanceof ProcessEnginePersistenceException)
                && isForAPerson();
        return refused ? FilterReply.DENY : FilterReply.NEUTRAL;
    }

    // the engine hands over the whole trace as the message
    private static FilterReply answer(Logger logger, String message) {
        String first = firstLine(message);
        if (first.length() == message.length() || !first.contains(BY_THE_ENGINE)) {
            return FilterReply.NEUTRAL;
        }
        logger.warn(first);
        return FilterReply.DENY;
    }

    private static boolean isForAPerson() {
        CommandContext engine = Context.getCommandContext();
        return engine != null && engine.getAuthentication() != null;
    }

    private static String firstLine(String text) {
        return text.lines().findFirst().orElse("");
    }
}
