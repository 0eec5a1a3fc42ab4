package dev.baton.insight;

import dev.baton.lead.RefusedException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a page ended: the score and the id of its last lead, in a form that callers hand back unread. */
record Cursor(int score, long id) {

    private static final Pattern FORM = Pattern.compile("(-?\\d{1,9}):(\\d{1,18})");

    static Cursor read(String text) {
        Matcher parts = FORM.matcher(decode(text));
        if (!parts.matches()) {
            throw refused();
        }
        return new Cursor(Integer.parseInt(parts.group(1)), Long.parseLong(parts.group(2)));
    }

    String write() {
        byte[] plain = (score + ":" + id).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain);
    }

    private static String decode(String text) {
        try {
            return new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notBase64) {
            throw refused();
        }
    }

    private static RefusedException refused() {
        return new RefusedException("cursor: take the value of next from the page before");
    }
}
