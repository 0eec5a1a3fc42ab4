package dev.baton.intake.web;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import dev.baton.intake.campaign.Campaign;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Makes the pages that strangers see: plain HTML that loads nothing but our style sheet and runs nothing. */
@Component
class Pages {

    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);
    private static final String POLICY =
            "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none';" + " frame-ancestors %s";

    private final Map<String, Template> templates = new ConcurrentHashMap<>();
    private final Mustache.Compiler compiler = Mustache.compiler()
            .escapeHTML(true)
            .defaultValue("")
            .emptyStringIsFalse(true)
            .withLoader(Pages::source);

    /** The page; only the websites that the campaign allows may show it in a frame. */
    ResponseEntity<String> show(HttpStatus status, String template, Map<String, Object> texts, @Nullable Campaign of) {
        return builder(status, of).body(render(template, texts));
    }

    /** The same, whose address is nobody else's business. */
    ResponseEntity<String> showInPrivate(String template, Map<String, Object> texts) {
        return builder(HttpStatus.OK, null)
                .header("Referrer-Policy", "no-referrer")
                .body(render(template, texts));
    }

    String render(String template, Map<String, Object> texts) {
        return templates
                .computeIfAbsent(template, name -> compiler.compile(source(name)))
                .execute(texts);
    }

    static ResponseEntity.BodyBuilder builder(HttpStatus status, @Nullable Campaign of) {
        return ResponseEntity.status(status)
                .contentType(HTML)
                .cacheControl(CacheControl.noStore())
                .header("Content-Security-Policy", POLICY.formatted(framesOf(of)))
                .header("X-Robots-Tag", "noindex");
    }

    private static String framesOf(@Nullable Campaign campaign) {
        Set<String> origins = campaign == null ? Set.of() : campaign.allowedOrigins();
        return origins.isEmpty() ? "'none'" : String.join(" ", new TreeSet<>(origins));
    }

    private static Reader source(String name) {
        try {
            ClassPathResource file = new ClassPathResource(name + ".mustache", Pages.class);
            return new StringReader(file.getContentAsString(StandardCharsets.UTF_8));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
