package dev.baton.intake.mailbox;

import dev.baton.delivery.MailReport;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A mail as we understand it.
 *
 * @param key the hash of its {@code Message-ID}
 * @param address of the sender; of a program it may be empty
 * @param name of the sender, as they give it
 * @param answers the ids of the mails that it answers, the nearest first
 * @param automatic whether a program sent it: an absence note, a delivery report, a newsletter
 * @param reports what it reports about mails of ours, if it is a delivery report
 * @param refused what was attached and not taken, each with the reason
 */
record ReadMail(
        String key,
        String address,
        @Nullable String name,
        String subject,
        String text,
        List<String> answers,
        boolean automatic,
        List<MailReport> reports,
        List<File> files,
        List<String> refused) {

    /** An attachment that was taken. */
    @SuppressWarnings("ArrayRecordComponent") // is handed on once and never compared
    record File(String name, String type, byte[] content) {}

    boolean isReply() {
        return !answers.isEmpty();
    }
}
