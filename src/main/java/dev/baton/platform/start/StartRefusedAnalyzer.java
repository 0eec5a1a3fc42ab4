package dev.baton.platform.start;

import dev.baton.platform.start.StartRefused.Fault;
import java.util.stream.Collectors;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Turns the refusal into one readable message instead of a stack trace. */
class StartRefusedAnalyzer extends AbstractFailureAnalyzer<StartRefused> {

    @Override
    protected FailureAnalysis analyze(Throwable root, StartRefused refusal) {
        String faults = refusal.faults().stream().map(Fault::what).collect(Collectors.joining("\n  - ", "  - ", ""));
        String remedies = refusal.faults().stream()
                .map(Fault::remedy)
                .distinct()
                .collect(Collectors.joining("\n  - ", "  - ", ""));
        return new FailureAnalysis(
                "Baton refuses to start with profile '%s':\n%s".formatted(refusal.profiles(), faults),
                "\n" + remedies,
                refusal);
    }
}
