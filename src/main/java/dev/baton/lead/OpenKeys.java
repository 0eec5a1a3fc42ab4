package dev.baton.lead;

import org.jspecify.annotations.Nullable;

/** The normalised keys that make an open lead unique; both are empty once the lead is closed. */
record OpenKeys(@Nullable String openEmailKey, @Nullable String openPhoneKey) {

    static final OpenKeys RELEASED = new OpenKeys(null, null);

    static OpenKeys of(Contact contact, Firm firm) {
        return new OpenKeys(
                ContactKeys.email(contact.email()),
                ContactKeys.phoneAndCompany(contact.phone(), contact.country(), firm.company()));
    }
}
