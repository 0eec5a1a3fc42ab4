package dev.baton.platform.engine;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.ibatis.scripting.xmltags.ForEachSqlNode;
import org.jspecify.annotations.Nullable;

/** The texts in lists of statements, in which the item and its index are called by the item's number. */
final class ListTexts {

    /** What a text calls the item and its index. */
    record Names(@Nullable String item, @Nullable String index) {

        private Stream<String> given() {
            return Stream.concat(Stream.ofNullable(item), Stream.ofNullable(index));
        }
    }

    private record Text(Names names, String text) {}

    private static final String NUMBER = "\0";

    // texts of one lead and its lists are a tenth of it
    private static final int MOST_CHARACTERS = 1_000_000;

    /** Who asks for thousands at once makes texts that nobody asks for again. */
    private static final int LONGEST = 10_000;

    private final Map<Names, Pattern> places = new ConcurrentHashMap<>();

    /** What stands in a text between the places where the number belongs. */
    private final Cache<Text, String[]> read = Caffeine.newBuilder()
            .maximumWeight(MOST_CHARACTERS)
            .weigher((Text text, String[] parts) -> text.text().length())
            .build();

    String numbered(String text, Names names, String number) {
        Text asked = new Text(names, text);
        return String.join(number, text.length() > LONGEST ? parts(asked) : read.get(asked, this::parts));
    }

    private String[] parts(Text text) {
        return text.names().given().findAny().isEmpty()
                ? new String[] {text.text()}
                : places.computeIfAbsent(text.names(), ListTexts::places)
                        .matcher(text.text())
                        .replaceAll(ForEachSqlNode.ITEM_PREFIX + "$1" + NUMBER)
                        .split(NUMBER, -1);
    }

    private static Pattern places(Names names) {
        return Pattern.compile(
                names.given().map(Pattern::quote).collect(Collectors.joining("|", "(?<=#\\{)\\s*(", ")(?=[.,:\\s}])")));
    }
}
