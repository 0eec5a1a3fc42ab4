package dev.baton.outbox;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Tells what a mail server says against an address itself from what passes, or is a matter of servers. */
@Component
public class StatusCodes {

    private static final String FOR_GOOD = "5.";
    private static final String SAYS_NOTHING = "5.0.";
    private static final Set<Integer> OF_THE_ADDRESS = Set.of(550, 551, 553);

    private final List<String> passing;
    private final List<String> passingWords;

    StatusCodes(MailProperties mail) {
        this.passing = mail.passingStatuses();
        this.passingWords = mail.passingWords();
    }

    /** @param status a code of RFC 3463, such as {@code 5.1.1} */
    public boolean isAgainstAddress(String status) {
        return status.startsWith(FOR_GOOD) && passing.stream().noneMatch(code -> (status + ".").startsWith(code + "."));
    }

    /** Whether that code says what is wrong; {@code 5.0.0} only says that something is. */
    public boolean tells(String status) {
        return !status.isEmpty() && !status.startsWith(SAYS_NOTHING);
    }

    /** The same of a server that gives no such code: a reply of RFC 5321 about the mailbox, in words about nothing else. */
    boolean isAgainstAddress(int reply, String words) {
        String said = words.toLowerCase(Locale.ROOT);
        return OF_THE_ADDRESS.contains(reply) && passingWords.stream().noneMatch(said::contains);
    }
}
