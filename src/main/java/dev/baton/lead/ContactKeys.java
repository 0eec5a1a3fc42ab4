package dev.baton.lead;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import java.net.IDN;
import java.text.Normalizer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Normalises what people type so that the same person and the same company always give the same key. */
public final class ContactKeys {

    private ContactKeys() {}

    /** The e-mail key: lower case, with an ASCII domain; empty without an address. */
    public static @Nullable String email(@Nullable String email) {
        String address = email == null ? "" : folded(email);
        if (address.isEmpty()) {
            return null;
        }
        int at = address.lastIndexOf('@');
        return at < 0 ? address : (address.substring(0, at + 1) + asciiDomain(address.substring(at + 1))).strip();
    }

    /** The phone-and-company key: {@code <E.164 number>|<company key>}; empty when either is missing. */
    public static @Nullable String phoneAndCompany(
            @Nullable String phone, @Nullable String country, @Nullable String company) {
        String companyKey = company(company);
        if (phone == null || companyKey == null) {
            return null;
        }
        String digits = phone(phone, country);
        return digits.isEmpty() ? null : digits + "|" + companyKey;
    }

    /** The company key: letters and digits only, lower case; empty without a name. */
    public static @Nullable String company(@Nullable String company) {
        if (company == null) {
            return null;
        }
        String key = folded(folded(company).replaceAll("[^\\p{L}\\p{N}]", ""));
        return key.isEmpty() ? null : key;
    }

    // small letters may compose otherwise, and what was one character may have brought a blank
    private static String folded(String text) {
        String small = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return Normalizer.normalize(small, Normalizer.Form.NFKC).strip();
    }

    private static String phone(String phone, @Nullable String country) {
        PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
        try {
            return numbers.format(numbers.parse(phone, country), PhoneNumberFormat.E164);
        } catch (NumberParseException notInternational) {
            // without a country a national number cannot be completed: its digits still tell it apart
            return phone.replaceAll("[^0-9]", "");
        }
    }

    private static String asciiDomain(String domain) {
        try {
            return IDN.toASCII(domain);
        } catch (IllegalArgumentException notADomain) {
            return domain;
        }
    }
}
