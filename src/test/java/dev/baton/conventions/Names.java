package dev.baton.conventions;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** How one name is written in a label, an id, a file and a bean. */
final class Names {

    private Names() {}

    /** {@code Promote to MQL} → {@code PromoteToMql}. */
    static String id(String label) {
        return Arrays.stream(label.split("[^A-Za-z0-9]+"))
                .filter(word -> !word.isEmpty())
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT)
                        + word.substring(1).toLowerCase(Locale.ROOT))
                .collect(Collectors.joining());
    }

    /** {@code ReviewLead} → {@code review-lead}. */
    static String kebab(String id) {
        return id.replaceAll("(?<!^)([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    /** {@code EnrichLead} → {@code enrichLeadDelegate}. */
    static String bean(String id) {
        return id.substring(0, 1).toLowerCase(Locale.ROOT) + id.substring(1) + "Delegate";
    }

    /** {@code processes/1-qualification/lead-scoring.bpmn} → {@code lead-scoring}. */
    static String bare(String file) {
        return file.substring(file.lastIndexOf('/') + 1, file.lastIndexOf('.'));
    }

    /** {@code processes/1-qualification/lead-scoring.bpmn} → {@code 1-qualification}; empty at the top. */
    static String folder(String file) {
        String[] parts = file.split("/");
        return parts.length == 3 ? parts[1] : "";
    }

    /** The package of a stage: {@code 1-qualification} → {@code qualification}; the top is the lifecycle. */
    static String stage(String file) {
        String folder = folder(file);
        return folder.isEmpty() ? "lifecycle" : folder.replaceFirst("^\\d+-", "");
    }
}
