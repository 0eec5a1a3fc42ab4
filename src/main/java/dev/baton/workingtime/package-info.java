/**
 * When people work: each team's hours, time zone, holidays and closing days, and what a span of working time means in
 * them. Deadlines and delays are counted here and nowhere else.
 */
@NullMarked
package dev.baton.workingtime;

import org.jspecify.annotations.NullMarked;
