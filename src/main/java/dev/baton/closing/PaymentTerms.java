package dev.baton.closing;

/** When the customer pays; which of these finance must approve is written in the table {@code check-discount}. */
public enum PaymentTerms {
    DAYS_14,
    DAYS_30,
    DAYS_60,
    DAYS_90,
    INSTALMENTS
}
