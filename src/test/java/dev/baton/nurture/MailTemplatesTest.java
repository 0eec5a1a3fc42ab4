package dev.baton.nurture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.DefaultResourceLoader;

/** Every template, with whatever people typed or left out. */
class MailTemplatesTest {

    private static final Path FOLDER = Path.of("mails", "nurture");
    private static final Map<String, Object> NOTHING = Map.of();

    private final ContentLibrary library = new ContentLibrary(new DefaultResourceLoader(), Settings.SHIPPED);
    private final MailLinks links = new MailLinks("https://baton.example/", "TOKEN");

    static Stream<String> contents() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files
                    .map(file -> file.getFileName().toString())
                    .map(name -> name.replaceFirst("\\.[a-z]+$", ""))
                    .collect(Collectors.toCollection(TreeSet::new))
                    .stream();
        }
    }

    @Test
    void theTableNamesExactlyTheTemplatesThatAreThere() throws IOException {
        Matcher values = Pattern.compile("id=\"ContentOutputValues\">\\s*<text>(.*?)</text>")
                .matcher(Files.readString(Path.of("processes", "nurture", "plan-nurture-step.dmn")));
        assertThat(values.find()).isTrue();

        Set<String> named = Stream.of(values.group(1).split(","))
                .map(name -> name.replace("\"", ""))
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(contents()).containsExactlyElementsOf(named);
    }

    @ParameterizedTest
    @MethodSource("contents")
    void aTemplateIsWholeWhenNothingIsKnown(String content) {
        MailContent mail = library.write(content, NOTHING, links);

        assertThat(mail.subject()).isNotBlank().doesNotContain("\n", "{{");
        assertThat(mail.text())
                .startsWith("Hello,")
                .contains("https://baton.example/mail/TOKEN/to/0", "https://baton.example/mail/TOKEN/unsubscribe")
                .doesNotContain("{{", "  ", "&#", "&amp;", "null");
        assertThat(mail.html())
                .contains("<p style=\"margin:0 0 16px;\">Hello,</p>", "/to/0\"", "/unsubscribe\"", "/seen.gif\"")
                .doesNotContain("{{", "null");
        assertThat(links.targets()).singleElement().asString().startsWith("https://www.baton.example/");
    }

    @ParameterizedTest
    @MethodSource("contents")
    void umlautsStayWhatTheyAre(String content) {
        MailContent mail = library.write(content, Map.of("firstName", "Jörg", "company", "Größe & Söhne"), links);

        assertThat(mail.text()).startsWith("Hello Jörg,");
        assertThat(mail.html()).contains("Hello Jörg,").doesNotContain("Größe & Söhne");
    }

    @ParameterizedTest
    @MethodSource("contents")
    void whatSomebodyTypedIsNeverMarkup(String content) {
        MailContent mail = library.write(
                content, Map.of("firstName", "<script>alert(1)</script>", "company", "\"><img src=x>"), links);

        assertThat(mail.html()).contains("&lt;script&gt;").doesNotContain("<script", "<img src=x");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "http://evil.example",
                "evil.example",
                "EVIL.COM",
                "evil.com.",
                "evil.COM",
                "Kim evil.example/offer",
                "see t.co/x",
                "//evil",
                "www.evil",
                "WWW.Evil",
                "пример.рф",
                "evil。com",
                "192.0.2.1",
                "<b>Kim</b>",
                "Kim\r\nBcc: all@evil.example",
                "mailto:kim",
                "Kim \u202Emoc.live",
                "…",
                "12345",
                "Ihr Konto ist gesperrt. Tel. +49 900 1234567",
                "you won! Call 0900 123 (free)",
                "You won! Call us",
                "٠١٢٣٤٥٦ Kim",
                "evil\u200D.example",
                "e\u200Cvil.exam\u200Dple",
                "localhost/x",
                "kim@evil.example",
                "{{sender}}",
                "a name that is so long that nobody who was ever born can have been given it"
            })
    void whatCannotBeANameIsLeftOut(String typed) {
        assertThat(PersonalWords.name(typed)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Müller/Schmidt",
                "Dr. med.",
                "Dr. med. Jean-Luc O’Neill, Ph.D.",
                "Prof. Dr.-Ing. Ngọc Ánh",
                "J.R.R.",
                "Nuñez d'Àvila",
                "Мария",
                "山田・太郎",
                "नेहा",
                "Maersk A/S",
                "Verein e.V.",
                "Novo s.r.o.",
                "Müller & Söhne GmbH & Co. KG",
                "Yahoo!",
                "3M (Deutschland)",
                "Toys “R” Us",
                "1860 München",
                "Frankfurt/Oder",
                "Agentur 2.0"
            })
    void realNamesStayAsTheyAre(String typed) {
        assertThat(PersonalWords.name(typed)).isEqualTo(typed);
    }

    @ParameterizedTest
    @CsvSource({
        "Dr.med. Kim, Dr. med. Kim",
        "Prof.Dr.med.Kim, Prof. Dr. med. Kim",
        "H.Müller, H. Müller",
        "GmbH & Co.KG, GmbH & Co. KG",
        "St.Gallen, St. Gallen"
    })
    void anAbbreviationGetsTheSpaceThatItLacks(String typed, String written) {
        assertThat(PersonalWords.name(typed)).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource({
        "Booking.com, kim@booking.com, Booking.com",
        "Booking.com, kim@mail.Booking.com, Booking.com",
        "Booking.com B.V., kim@booking.com, Booking.com B.V.",
        "Booking.com, kim@acme.example, ''",
        "Booking.com, , ''",
        "Booking.com evil.example, kim@booking.com, ''",
        "booking.com/offer//evil, kim@booking.com, ''",
        "ing.com, kim@booking.com, ''",
        "github.com/evil, kim@github.com, ''",
        "Müller.de, kim@müller.de, Müller.de",
        "Acme, kim@booking.com, Acme"
    })
    void aCompanyIsCalledByAWebsiteOnlyWhereItsPeopleKnowIt(String typed, @Nullable String email, String written) {
        assertThat(PersonalWords.company(typed, email)).isEqualTo(written);
    }

    @Test
    void aNameIsOneLine() {
        assertThat(PersonalWords.name(" Kim\r\nBcc: x ")).isEmpty();
        assertThat(PersonalWords.name("Kim\r\nLee")).isEqualTo("Kim Lee");
        assertThat(PersonalWords.name("Jean-Luc O’Neill, Dr.")).isEqualTo("Jean-Luc O’Neill, Dr.");
    }

    @Test
    void aTemplateThatIsNotThereIsNamed() {
        assertThatThrownBy(() -> library.write("nothing", NOTHING, links))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("mails/nurture/nothing.txt");
    }
}
