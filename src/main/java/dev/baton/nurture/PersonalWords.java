package dev.baton.nurture;

import dev.baton.lead.ContactKeys;
import dev.baton.lead.Lead;
import java.net.IDN;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a template may say about the person; what cannot be a name is left out, so that nobody sends theirs by us.
 *
 * <p>A name is one line of up to sixty letters, up to four digits, spaces and signs that names have; nothing
 * follows an exclamation mark, and no telephone number has so few digits. It holds nothing of which a mail
 * program makes a link: no {@code www.}, no {@code //}, no dot inside a word, but in an abbreviation, which gets the space
 * that it lacks ({@code Dr.med. J.Kim} is "Dr. med. J. Kim"). A company may be called by the address of a website when
 * that is where the person's own mail comes to: who gets it knows that website.
 */
final class PersonalWords {

    private static final int LONGEST = 60;
    private static final Pattern NAME =
            Pattern.compile("(?=.*\\p{L})[\\p{L}\\p{M}\\p{N} .,'’ʼ`´·・&+!/()\"“”„«»°®™‐–—\\u200C\\u200D-]+");
    private static final Pattern ABBREVIATION = Pattern.compile(
            "(?<![\\p{L}\\p{M}\\p{N}-])(\\p{Lu}\\p{Ll}{0,3}\\.(?=\\p{Lu}\\p{L}|\\p{L}{2,4}\\.)|\\p{Ll}{1,4}\\.(?=\\p{Lu}\\p{Ll}))");
    private static final Pattern LINK = Pattern.compile(
            "(?iu)www\\.|//|\\blocalhost\\b|[\\p{L}\\p{M}\\p{N}-]+(\\.[\\p{L}\\p{M}\\p{N}-]+)*\\.\\p{L}{2}[\\p{L}\\p{M}\\p{N}-]*|\\d+(\\.\\d+){3}");

    private static final Pattern NO_NAME = Pattern.compile("(\\P{Nd}*\\p{Nd}){5}.*|.*!.+");

    private PersonalWords() {}

    static Map<String, Object> of(Lead lead) {
        Map<String, Object> words = new LinkedHashMap<>();
        words.put("firstName", name(lead.contact().firstName()));
        words.put("lastName", name(lead.contact().lastName()));
        words.put("company", company(lead.firm().company(), lead.contact().email()));
        words.put("city", name(lead.contact().city()));
        return words;
    }

    /** One line; empty when there is none, or when it is something else than a name. */
    static String name(@Nullable String typed) {
        String line = line(typed);
        return LINK.matcher(visible(line)).find() ? "" : line;
    }

    /** The same of a company whose person has that e-mail address. */
    static String company(@Nullable String typed, @Nullable String email) {
        String line = line(typed);
        String domain =
                host(Objects.requireNonNullElse(ContactKeys.email(email), "").replaceFirst("^.*@", ""));
        String seen = visible(line);
        boolean known = LINK.matcher(seen).results().allMatch(link -> isKnown(link, seen, domain));
        return known ? line : "";
    }

    /** The host alone: what stands behind a slash is a page, and anybody's. */
    private static boolean isKnown(MatchResult link, String line, String domain) {
        String host = host(link.group());
        boolean alone = link.end() == line.length() || line.charAt(link.end()) != '/';
        return alone && (domain.equals(host) || domain.endsWith("." + host));
    }

    /** As it is written in an address, whichever letters it has. */
    private static String host(String name) {
        try {
            return IDN.toASCII(name).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException none) {
            return name;
        }
    }

    /** Without what joins letters and cannot be seen. */
    private static String visible(String line) {
        return line.replaceAll("[\\u200C\\u200D]", "");
    }

    private static String line(@Nullable String typed) {
        String line = typed == null
                ? ""
                : typed.replaceAll("[\\p{Cntrl}\\p{Zl}\\p{Zp}]+", " ").strip();
        return line.length() > LONGEST
                        || !NAME.matcher(line).matches()
                        || NO_NAME.matcher(line).matches()
                ? ""
                : ABBREVIATION.matcher(line).replaceAll("$1 ");
    }
}
