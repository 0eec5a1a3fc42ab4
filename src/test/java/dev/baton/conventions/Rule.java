package dev.baton.conventions;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * One convention.
 *
 * @param name the law it keeps, as one would say it
 * @param check finds every place that breaks it
 */
record Rule(String name, Function<ModelFiles, Stream<String>> check) {

    List<String> violations(ModelFiles files) {
        return check.apply(files).sorted().toList();
    }

    /** A rule that looks at each process by itself. */
    static Rule eachProcess(String name, Function<ProcessModel, Stream<String>> check) {
        return new Rule(name, files -> files.processes().values().stream().flatMap(check));
    }

    /** A rule that looks at each decision by itself. */
    static Rule eachDecision(String name, Function<DecisionTableModel, Stream<String>> check) {
        return new Rule(name, files -> files.decisions().values().stream().flatMap(check));
    }

    /** A rule that looks at each form by itself. */
    static Rule eachForm(String name, Function<FormModel, Stream<String>> check) {
        return new Rule(name, files -> files.forms().values().stream().flatMap(check));
    }
}
