package dev.baton.intake.mailbox;

import jakarta.mail.Authenticator;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.Store;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.search.FlagTerm;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPStore;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.integration.mail.ImapMailReceiver;
import org.springframework.scheduling.concurrent.SimpleAsyncTaskScheduler;

/**
 * The folder that mails come to. What lies in it is to be done, whether or not somebody has looked at it: so no flag
 * says what was read, only the folder that a mail was moved to.
 */
final class Inbox extends ImapMailReceiver {

    private final MailboxProperties mailbox;

    Inbox(MailboxProperties mailbox) {
        super("%s://%s:%d/%s".formatted(mailbox.protocol(), mailbox.host(), mailbox.port(), mailbox.folder()));
        this.mailbox = mailbox;
        setJavaMailProperties(properties());
        setJavaMailAuthenticator(new Authenticator() {
            @Override
            protected PasswordAuthentication getPasswordAuthentication() {
                return new PasswordAuthentication(mailbox.user(), mailbox.password());
            }
        });
        setSearchTermStrategy((flags, folder) -> new FlagTerm(new Flags(Flags.Flag.DELETED), false));
        setShouldDeleteMessages(false);
        setShouldMarkMessagesAsRead(false);
        setFlaggedAsFallback(false);
        setAutoCloseFolder(false);
        setMaxFetchSize(mailbox.batch());
        // it waits for no news of the server, so nothing is ever scheduled
        setTaskScheduler(new SimpleAsyncTaskScheduler());
        setBeanFactory(new DefaultListableBeanFactory());
        afterPropertiesSet();
    }

    /** The next mails, the oldest first; they can be read until {@link #destroy}. */
    List<MimeMessage> next() throws MessagingException {
        return Stream.of(receive())
                .map(org.springframework.messaging.Message.class::cast)
                .map(org.springframework.messaging.Message::getPayload)
                .map(MimeMessage.class::cast)
                .toList();
    }

    /** Moves a mail into that folder beside this one. */
    void move(MimeMessage mail, String folder) throws MessagingException {
        Folder from = mail.getFolder();
        Folder target = from.getStore().getFolder(folder);
        if (!target.exists() && !target.create(Folder.HOLDS_MESSAGES)) {
            throw new MessagingException("The server makes no folder " + folder);
        }
        Message[] one = {mail};
        if (from instanceof IMAPFolder imap && canMove(from.getStore())) {
            imap.moveMessages(one, target);
        } else {
            from.copyMessages(one, target);
            mail.setFlag(Flags.Flag.DELETED, true);
        }
    }

    /** Forgets what was moved away. */
    void tidy() throws MessagingException {
        Folder folder = getFolder();
        if (folder != null && folder.isOpen()) {
            folder.expunge();
        }
    }

    private static boolean canMove(Store store) throws MessagingException {
        return store instanceof IMAPStore imap && imap.hasCapability("MOVE");
    }

    private Properties properties() {
        Properties properties = new Properties();
        String millis = String.valueOf(mailbox.timeout().toMillis());
        for (String name : List.of("connectiontimeout", "timeout", "writetimeout")) {
            properties.setProperty("mail.%s.%s".formatted(mailbox.protocol(), name), millis);
        }
        properties.setProperty("mail.imaps.ssl.checkserveridentity", "true");
        properties.setProperty("mail.imap.starttls.enable", "true");
        // a part at a time, and what does not follow the rules is read as well as it goes
        properties.setProperty("mail.%s.partialfetch".formatted(mailbox.protocol()), "true");
        properties.setProperty("mail.mime.address.strict", "false");
        return properties;
    }
}
