package dev.baton.intake.mailbox;

import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetHeaders;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The groups of lines of a report, with empty lines between them: no more of them than an honest report has. */
final class ReportGroups {

    private static final int ENOUGH = 64 * 1024;
    private static final int MOST = 100;

    private ReportGroups() {}

    static List<InternetHeaders> of(Part part) throws MessagingException, IOException {
        List<InternetHeaders> groups = new ArrayList<>();
        StringBuilder group = new StringBuilder();
        BufferedReader lines = new BufferedReader(new InputStreamReader(start(part), StandardCharsets.UTF_8));
        for (String line = lines.readLine(); line != null && groups.size() < MOST; line = lines.readLine()) {
            if (!line.isBlank()) {
                group.append(line).append("\r\n");
            } else if (!group.isEmpty()) {
                groups.add(headers(group));
                group.setLength(0);
            }
        }
        if (!group.isEmpty() && groups.size() < MOST) {
            groups.add(headers(group));
        }
        return groups;
    }

    private static InputStream start(Part part) throws MessagingException, IOException {
        try (InputStream content = part.getInputStream()) {
            return new ByteArrayInputStream(content.readNBytes(ENOUGH));
        }
    }

    private static InternetHeaders headers(StringBuilder group) throws MessagingException {
        byte[] lines = group.append("\r\n").toString().getBytes(StandardCharsets.UTF_8);
        return new InternetHeaders(new ByteArrayInputStream(lines), true);
    }
}
