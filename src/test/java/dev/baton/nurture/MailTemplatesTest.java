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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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
                "www.evil",
                "kim@evil.example",
                "{{sender}}",
                "a name that is so long that nobody who was ever born can have been given it"
            })
    void whatCannotBeANameIsLeftOut(String typed) {
        assertThat(PersonalWords.name(typed)).isEmpty();
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
