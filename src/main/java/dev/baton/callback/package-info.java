/**
 * Calls that were promised to a person at a certain time: booked by who works on the lead, sent to them as a calendar
 * file, and kept with the lead.
 */
@NullMarked
package dev.baton.callback;

import org.jspecify.annotations.NullMarked;
