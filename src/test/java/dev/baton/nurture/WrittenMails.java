package dev.baton.nurture;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.core.io.DefaultResourceLoader;

/** Every mail and page as its reader gets it, to be looked at. */
public final class WrittenMails {

    private static final Map<String, Object> PERSON = Map.of(
            "firstName", "Jörg-Friedrich", "company", "Donaudampfschifffahrtselektrizitätenhauptbetriebswerk GmbH");

    private WrittenMails() {}

    /** By name: HTML, and the text as a page that shows it as it is. */
    public static Map<String, String> all() throws IOException {
        ContentLibrary library = new ContentLibrary(new DefaultResourceLoader(), Settings.SHIPPED);
        Map<String, String> pages = new TreeMap<>();
        for (String content : MailTemplatesTest.contents().toList()) {
            MailContent mail = library.write(content, PERSON, new MailLinks("https://baton.example", MailToken.make()));
            pages.put(content, mail.html());
            pages.put(content + "-text", asPage(mail));
        }
        Map<String, Object> address =
                Map.of("address", "joerg-friedrich.a-very-long-name@donaudampfschifffahrt.example");
        pages.put("unsubscribe", library.page("unsubscribe", address));
        pages.put("unsubscribed", library.page("unsubscribed", address));
        return pages;
    }

    private static String asPage(MailContent mail) {
        String text = mail.text().replace("&", "&amp;").replace("<", "&lt;");
        return "<!DOCTYPE html><meta name=viewport content='width=device-width'><title>%s</title><pre style='white-space:pre-wrap;overflow-wrap:anywhere'>%s</pre>"
                .formatted(mail.subject(), text);
    }
}
