package dev.baton.fuzz;

import dev.baton.lead.ContactKeys;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Any text has a key or none, the same each time, and a key is its own key: so two spellings never meet half-way. */
public final class ContactKeysFuzz {

    private ContactKeysFuzz() {}

    public static void fuzzerTestOneInput(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        settled(ContactKeys.email(text), ContactKeys.email(ContactKeys.email(text)));
        settled(ContactKeys.company(text), ContactKeys.company(ContactKeys.company(text)));
        int half = text.length() / 2;
        String phone = text.substring(0, half);
        String company = text.substring(half);
        settled(
                ContactKeys.phoneAndCompany(phone, "DE", company),
                ContactKeys.phoneAndCompany(phone, "DE", ContactKeys.company(company)));
    }

    private static void settled(@Nullable String key, @Nullable String again) {
        if (!Objects.equals(key, again)) {
            throw new IllegalStateException("the key of a key is another one");
        }
    }
}
