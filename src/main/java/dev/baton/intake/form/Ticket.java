package dev.baton.intake.form;

import java.time.Instant;

/** An opened form: when it was opened, and the name that no other opened form has. */
record Ticket(String id, Instant openedAt) {}
