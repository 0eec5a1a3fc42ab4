package dev.baton.assignment;

/** How many leads a seller has been offered or works on. */
record OpenLeads(String assignee, int leads) {}
