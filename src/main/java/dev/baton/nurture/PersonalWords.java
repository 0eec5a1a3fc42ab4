package dev.baton.nurture;

import dev.baton.lead.ContactKeys;
import dev.baton.lead.Lead;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a template may say about the person; what cannot be a name is left out, so that nobody sends theirs by us.
 *
 * <p>A name is one line of up to sixty letters, digits, spaces and signs that names have. It holds nothing of which a mail
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
            "(?iu)www\\.|//|[\\p{L}\\p{M}\\p{N}-]+(\\.[\\p{L}\\p{M}\\p{N}-]+)*\\.\\p{L}{2}[\\p{L}\\p{M}\\p{N}-]*|\\d+(\\.\\d+){3}");

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
        return LINK.matcher(line).find() ? "" : line;
    }

    /** The same of a company whose person has that e-mail address. */
    static String company(@Nullable String typed, @Nullable String email) {
        String line = line(typed);
        String domain = Objects.requireNonNullElse(ContactKeys.email(email), "").replaceFirst("^.*@", "");
        boolean known = LINK.matcher(line)
                .results()
                .map(MatchResult::group)
                .map(ContactKeys::email)
                .allMatch(link -> domain.equals(link) || domain.endsWith("." + link));
        return known ? line : "";
    }

    private static String line(@Nullable String typed) {
        String line = typed == null
                ? ""
                : typed.replaceAll("[\\p{Cntrl}\\p{Zl}\\p{Zp}]+", " ").strip();
        return line.length() > LONGEST || !NAME.matcher(line).matches()
                ? ""
                : ABBREVIATION.matcher(line).replaceAll("$1 ");
    }
}
