package dev.baton.lead;

import org.jspecify.annotations.Nullable;

/** The person behind a lead, as given; country is an ISO 3166 two-letter code. */
public record Contact(
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String jobTitle,
        Seniority seniority,
        Occupation occupation,
        @Nullable String country,
        @Nullable String city) {

    /** First and last name, else the e-mail address, else the phone number. */
    public String displayName() {
        String name = ((firstName == null ? "" : firstName) + " " + (lastName == null ? "" : lastName)).strip();
        if (!name.isEmpty()) {
            return name;
        }
        return email != null ? email : String.valueOf(phone);
    }

    /** The same person with other ways to reach them. */
    public Contact corrected(
            @Nullable String rightFirstName,
            @Nullable String rightLastName,
            @Nullable String rightEmail,
            @Nullable String rightPhone,
            @Nullable String rightJobTitle,
            @Nullable String rightCountry,
            @Nullable String rightCity) {
        return new Contact(
                rightFirstName,
                rightLastName,
                rightEmail,
                rightPhone,
                rightJobTitle,
                seniority,
                occupation,
                rightCountry,
                rightCity);
    }

    Contact enriched(Seniority knownSeniority, @Nullable String knownCountry) {
        return new Contact(firstName, lastName, email, phone, jobTitle, knownSeniority, occupation, knownCountry, city);
    }
}
