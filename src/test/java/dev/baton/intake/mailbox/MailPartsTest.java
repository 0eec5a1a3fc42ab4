package dev.baton.intake.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.util.unit.DataSize;

/** Mails as the programs of people make them. */
class MailPartsTest {

    private static final String PDF = base64("%PDF-1.7 plan");
    private static final String PNG =
            Base64.getEncoder().encodeToString(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10});

    @Test
    void aFileThatAppleMailPutsBesideThePlainWordsIsAttachedAndTheWordsAreReadOnce() throws Exception {
        MailParts mail = read("""
                Content-Type: multipart/alternative; boundary="Apple-Mail-1"

                --Apple-Mail-1
                Content-Type: text/plain; charset=utf-8

                See the plan.
                --Apple-Mail-1
                Content-Type: multipart/mixed; boundary="Apple-Mail-2"

                --Apple-Mail-2
                Content-Type: text/html; charset=utf-8

                <html><body>See the <b>plan</b>.</body></html>
                --Apple-Mail-2
                Content-Type: application/pdf; name=plan.pdf
                Content-Disposition: inline; filename=plan.pdf
                Content-Transfer-Encoding: base64

                %s
                --Apple-Mail-2--
                --Apple-Mail-1--
                """.formatted(PDF));

        assertThat(mail.text().strip()).isEqualTo("See the plan.");
        assertThat(mail.files()).extracting(ReadMail.File::name).containsExactly("plan.pdf");
        assertThat(mail.refused()).isEmpty();
    }

    @Test
    void wherePlainWordsAreEmptyThoseOfThePageAreRead() throws Exception {
        MailParts mail = read("""
                Content-Type: multipart/alternative; boundary=edge

                --edge
                Content-Type: text/plain; charset=utf-8

                \s

                --edge
                Content-Type: text/html; charset=utf-8

                <p>Could you call me?</p>
                --edge
                Content-Type: text/calendar; charset=utf-8; method=REQUEST

                BEGIN:VCALENDAR
                --edge--
                """);

        assertThat(mail.text().strip()).isEqualTo("Could you call me?");
    }

    @ParameterizedTest
    @CsvSource({
        "application/octet-stream, plan.pdf, application/pdf",
        "application/x-pdf, plan.pdf, application/pdf",
        "binary/octet-stream, plan, application/pdf"
    })
    void aFileOfNoTypeIsWhatItBeginsWith(String said, String name, String type) throws Exception {
        MailParts mail = read(file(said, name, PDF));

        assertThat(mail.files()).extracting(ReadMail.File::type).containsExactly(type);
        assertThat(mail.refused()).isEmpty();
    }

    @Test
    void aProgramThatCallsItselfADocumentIsRefused() throws Exception {
        MailParts unnamed = read(file("application/octet-stream", "plan.pdf", base64("MZ virus")));
        MailParts named = read(file("application/pdf", "plan.pdf", base64("MZ virus")));

        assertThat(unnamed.files()).isEmpty();
        assertThat(unnamed.refused()).singleElement().asString().contains("not accepted");
        assertThat(named.refused()).singleElement().asString().contains("another type");
    }

    @ParameterizedTest
    @CsvSource({
        "application/pkcs7-signature, smime.p7s",
        "application/x-pkcs7-signature, smime.p7s",
        "application/pgp-signature, signature.asc",
        "application/octet-stream, signature.asc",
        "application/ms-tnef, winmail.dat",
        "application/octet-stream, WinMail.dat"
    })
    void whatAMailProgramAddsIsNeitherTakenNorRefused(String type, String name) throws Exception {
        MailParts mail = read(file(type, name, base64("signed")));

        assertThat(mail.text().strip()).isEqualTo("See the file.");
        assertThat(mail.files()).isEmpty();
        assertThat(mail.refused()).isEmpty();
    }

    @Test
    void aLogoThatIsNotTakenIsNoRefusalAndKeepsNoFileOut() throws Exception {
        MailParts mail = read("""
                Content-Type: multipart/mixed; boundary=outer

                --outer
                Content-Type: multipart/related; boundary=page

                --page
                Content-Type: text/html

                <p>Hello</p><img src="cid:logo"><img src="cid:icon">
                --page
                Content-Type: image/svg+xml; name=logo.svg
                Content-Disposition: inline; filename=logo.svg
                Content-ID: <logo>

                <svg/>
                --page
                Content-Type: image/png; name=icon.png
                Content-ID: <icon>
                Content-Transfer-Encoding: base64

                %s
                --page--
                --outer
                Content-Type: application/pdf; name=plan.pdf
                Content-Disposition: attachment; filename=plan.pdf
                Content-Transfer-Encoding: base64

                %s
                --outer--
                """.formatted(PNG, PDF));

        assertThat(mail.refused()).isEmpty();
        assertThat(mail.files()).extracting(ReadMail.File::name).containsExactly("icon.png", "plan.pdf");
    }

    @Test
    void aPictureThatSomebodyAttachedIsRefusedAloud() throws Exception {
        MailParts mail = read(file("image/svg+xml", "plan.svg", base64("<svg/>")));

        assertThat(mail.refused()).singleElement().asString().startsWith("plan.svg");
    }

    private static MailParts read(String mail) throws MessagingException, IOException {
        MailParts parts = new MailParts(new AttachmentRules(
                new MailboxProperties.Attachments(1, DataSize.ofMegabytes(1), Set.of("application/pdf", "image/png"))));
        String wire = "MIME-Version: 1.0\n" + mail;
        parts.read(
                new MimeMessage(
                        Session.getInstance(new Properties()),
                        new ByteArrayInputStream(wire.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8))),
                0);
        return parts;
    }

    private static String file(String type, String name, String base64) {
        String mail = Mails.withFile("1@acme.example", "ada@acme.example", type, name, base64);
        return mail.substring(mail.indexOf("Content-Type: multipart/mixed"));
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
