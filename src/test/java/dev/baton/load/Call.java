package dev.baton.load;

import java.util.Locale;

/** What people and programs ask the application for, each timed by itself. */
enum Call {
    /** A program brings in a lead. */
    INTAKE,
    /** What then happens in the background until a seller has the lead; only where others are at work. */
    OFFER,
    /** The first page of a list in Tasklist, as its filter gives it. */
    TASK_PAGE,
    /** How many tasks are in that list. */
    TASK_COUNT,
    /** The leads behind the cards of the page. */
    CARDS,
    /** One task is opened: the task itself, its form, and what the form shows. */
    OPEN,
    CLAIM,
    /** The form is submitted; everything up to the next task of a person happens in it. */
    COMPLETE;

    String words() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
