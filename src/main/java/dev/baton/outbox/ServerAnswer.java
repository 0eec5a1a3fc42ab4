package dev.baton.outbox;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.springframework.mail.MailSendException;

/** What the mail server meant when it did not take a letter. */
final class ServerAnswer {

    private static final int FOR_GOOD = 500;

    private ServerAnswer() {}

    /** Whether it refused the address itself for good (5xx), so that no further try can help. */
    static boolean refusesAddress(Exception refusal) {
        return causes(refusal)
                .anyMatch(cause -> cause instanceof AddressException
                        || (cause instanceof SMTPAddressFailedException failed && failed.getReturnCode() >= FOR_GOOD));
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
