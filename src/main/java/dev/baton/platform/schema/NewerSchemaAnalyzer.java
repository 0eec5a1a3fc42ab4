package dev.baton.platform.schema;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says it in one readable message instead of a stack trace. */
class NewerSchemaAnalyzer extends AbstractFailureAnalyzer<NewerSchemaException> {

    @Override
    protected FailureAnalysis analyze(Throwable root, NewerSchemaException refusal) {
        return new FailureAnalysis(
                refusal.getMessage() + ".",
                "Start the Baton that made it or a newer one, or restore a backup from before the upgrade.",
                refusal);
    }
}
