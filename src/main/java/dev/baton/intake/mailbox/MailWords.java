package dev.baton.intake.mailbox;

/** The words of a mail as they are found, part by part, and no more than any person would write. */
final class MailWords {

    static final int LONGEST = 256 * 1024;

    private final StringBuilder text = new StringBuilder();

    void add(String words) {
        if (!words.isBlank() && text.length() < LONGEST) {
            text.append(text.isEmpty() ? "" : "\n\n").append(words);
        }
    }

    /** All that was found since it was last taken. */
    String take() {
        String taken = text.toString();
        text.setLength(0);
        return taken;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
