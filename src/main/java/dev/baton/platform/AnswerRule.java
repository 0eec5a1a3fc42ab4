package dev.baton.platform;

import java.util.Map;
import java.util.stream.Stream;

/** Knows what the rows of a decision table may answer, where the table itself cannot say it. */
public interface AnswerRule {

    /** The key of the decision. */
    String decision();

    /**
     * What is wrong with a row, each with what to do.
     *
     * @param row what the row answers, by the name of the output: texts without their quotes, numbers as they are
     *     written, each only where the table says that it is one; without what has to be worked out first
     */
    Stream<String> faults(Map<String, String> row);
}
