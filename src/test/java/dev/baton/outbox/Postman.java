package dev.baton.outbox;

import dev.baton.platform.People;
import java.time.Clock;
import java.util.Properties;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.context.ApplicationContext;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.support.TransactionTemplate;

/** Carries letters by hand, as one node does it, to the mail server of a test. */
public final class Postman {

    private static final int ENDLESS = 1_000;
    private static final int PATIENT = 20_000;
    private static final int HURRIED = 700;

    private final OutboxRelay relay;
    private final OutboxMessages messages;
    private final Clock clock;

    private Postman(ApplicationContext beans, JavaMailSenderImpl server, int port, int patience) {
        server.setHost("127.0.0.1");
        server.setPort(port);
        Properties smtp = server.getJavaMailProperties();
        smtp.setProperty("mail.smtp.connectiontimeout", "2000");
        smtp.setProperty("mail.smtp.timeout", String.valueOf(patience));
        smtp.setProperty("mail.smtp.writetimeout", "2000");
        messages = beans.getBean(OutboxMessages.class);
        clock = beans.getBean(Clock.class);
        relay = new OutboxRelay(
                messages,
                beans.getBean(CarryingRules.class),
                server,
                beans.getBean(People.class),
                beans.getBean(MailProperties.class),
                beans,
                beans.getBean(TransactionTemplate.class),
                clock,
                beans.getBean(ApplicationAvailability.class));
    }

    public static Postman to(ApplicationContext beans, int port) {
        return new Postman(beans, new JavaMailSenderImpl(), port, PATIENT);
    }

    /** Waits for a server that says nothing for less than a second. */
    static Postman inAHurry(ApplicationContext beans, int port) {
        return new Postman(beans, new JavaMailSenderImpl(), port, HURRIED);
    }

    /** A node that dies when the server has said that it took the letter. */
    static Postman dyingAfterSending(ApplicationContext beans, int port) {
        return new Postman(
                beans,
                new JavaMailSenderImpl() {
                    @Override
                    protected void doSend(jakarta.mail.internet.MimeMessage[] mimes, Object[] originals) {
                        super.doSend(mimes, originals);
                        throw new NodeDied();
                    }
                },
                port,
                PATIENT);
    }

    /** One run, as the scheduler does it. */
    public void run() {
        relay.run();
    }

    /** Runs until no letter is due. */
    public void carryAll() {
        for (int run = 0; run < ENDLESS && messages.nextDue(clock.instant()).isPresent(); run++) {
            relay.run();
        }
    }

    static final class NodeDied extends Error {

        private static final long serialVersionUID = 1L;
    }
}
