package dev.baton.outbox;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import java.util.Arrays;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.springframework.mail.MailSendException;

/** What the mail server meant when it did not take a letter. */
final class ServerAnswer {

    private static final Pattern STATUS = Pattern.compile("^\\s*\\d{3}[ -](\\d\\.\\d{1,3}\\.\\d{1,3})\\b");

    private ServerAnswer() {}

    /**
     * Whether it had taken the letter by then, and only the good-bye went wrong: the library names the mails that were not
     * sent, and this one is not among them.
     */
    static boolean isAfterTaking(Exception failure) {
        return failure instanceof MailSendException goodBye
                && goodBye.getFailedMessages().isEmpty();
    }

    /**
     * Whether it refused the address itself for good, so that no further try can help. That it was asked about the address
     * when it refused is not enough: a server says there as well that it wants a password, or that the mailbox is full.
     */
    static boolean refusesAddress(Exception refusal, StatusCodes codes) {
        return causes(refusal)
                .anyMatch(cause -> cause instanceof AddressException
                        || (cause instanceof SMTPAddressFailedException failed && isAgainstAddress(failed, codes)));
    }

    private static boolean isAgainstAddress(SMTPAddressFailedException failed, StatusCodes codes) {
        String words = Objects.requireNonNullElse(failed.getMessage(), "");
        Matcher said = STATUS.matcher(words);
        return said.find() && codes.tells(said.group(1))
                ? codes.isAgainstAddress(said.group(1))
                : codes.isAgainstAddress(failed.getReturnCode(), words);
    }

    /** The innermost words, which are the server's own. */
    static String words(Exception refusal) {
        return causes(refusal)
                .filter(cause -> cause.getMessage() != null)
                .reduce((outer, inner) -> inner)
                .map(Throwable::getMessage)
                .map(String::strip)
                .orElse(refusal.toString());
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.concat(Stream.of(failure), nested(failure).flatMap(ServerAnswer::causes));
    }

    private static Stream<Throwable> nested(Throwable failure) {
        if (failure instanceof MailSendException several && several.getMessageExceptions().length > 0) {
            return Arrays.stream(several.getMessageExceptions());
        }
        if (failure instanceof MessagingException mail && mail.getNextException() != null) {
            return Stream.of(mail.getNextException());
        }
        return Stream.of(failure.getCause()).filter(Objects::nonNull);
    }
}
