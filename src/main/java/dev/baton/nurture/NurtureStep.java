package dev.baton.nurture;

/**
 * What the program says comes next.
 *
 * @param step its name, unique in the program: no lead gets it twice
 * @param content the template of the champion
 * @param challenger the template of the challenger; empty when there is none
 * @param challengerShare in percent
 * @param afterDays days after the last mail, or after the beginning
 */
public record NurtureStep(String step, String content, String challenger, int challengerShare, int afterDays) {

    static final String NONE = "NONE";

    boolean isNone() {
        return NONE.equals(step);
    }

    String contentOf(Variant variant) {
        return variant == Variant.CHALLENGER ? challenger : content;
    }
}
