package dev.baton.platform.engine;

import java.util.Set;

/**
 * The methods that an expression may call on a text, a number, a date, a list or a map: those whose answer is no larger
 * than what they are asked about.
 *
 * <p>{@code 'a'.repeat(1000000000)} would take the memory of the whole node, a regular expression its processor, and
 * what changes a list or a map in place would grow it unseen.
 */
final class ValueMethods {

    private static final Set<String> ALLOWED = Set.of(
            // texts
            "length",
            "isEmpty",
            "isBlank",
            "equals",
            "equalsIgnoreCase",
            "compareTo",
            "compareToIgnoreCase",
            "contains",
            "startsWith",
            "endsWith",
            "indexOf",
            "lastIndexOf",
            "charAt",
            "substring",
            "trim",
            "strip",
            "toLowerCase",
            "toUpperCase",
            "toString",
            // numbers, flags and constants
            "intValue",
            "longValue",
            "doubleValue",
            "booleanValue",
            "signum",
            "name",
            // lists and maps
            "size",
            "get",
            "getOrDefault",
            "containsKey",
            "containsValue",
            "containsAll",
            // dates and times
            "before",
            "after",
            "getTime",
            "toInstant",
            "isBefore",
            "isAfter",
            "isEqual",
            "getYear",
            "getMonthValue",
            "getDayOfMonth",
            "getDayOfWeek",
            "getHour",
            "toLocalDate",
            "plusDays",
            "plusHours",
            "plusMinutes",
            "minusDays",
            "minusHours",
            "minusMinutes",
            "toDays",
            "toHours",
            // results of decisions
            "getSingleResult",
            "getFirstResult",
            "getSingleEntry",
            "getFirstEntry",
            "getEntry",
            "collectEntries");

    private ValueMethods() {}

    static boolean isAllowed(String method) {
        return ALLOWED.contains(method);
    }
}
