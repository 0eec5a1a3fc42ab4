package dev.baton.outbox;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import org.springframework.stereotype.Component;

/** From whom letters are, and to whom their readers answer; the setting may hold a name beside the address. */
@Component
public class Sender {

    private final InternetAddress who;

    Sender(MailProperties mail) throws AddressException {
        this.who = new InternetAddress(mail.from(), true);
    }

    /** The address without a name. */
    public String address() {
        return who.getAddress();
    }
}
