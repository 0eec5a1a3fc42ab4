package dev.baton.nurture.web;

import dev.baton.nurture.MailSigns;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The links of mails: open to everybody who has the mail, and of no use to others. To look changes nothing, so that mail
 * scanners, which look at every link, unsubscribe nobody; and who asks for the head of an answer alone has read nothing.
 */
@RestController
@RequestMapping("/mail/{token}")
@Hidden
class MailLinksController {

    private static final MediaType PAGE = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);
    private static final byte[] PICTURE =
            Base64.getDecoder().decode("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7");

    private final MailSigns signs;

    MailLinksController(MailSigns signs) {
        this.signs = signs;
    }

    @GetMapping("/seen.gif")
    ResponseEntity<byte[]> seen(@PathVariable String token, HttpServletRequest request) {
        if (isRead(request)) {
            signs.opened(token);
        }
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.IMAGE_GIF)
                .body(PICTURE);
    }

    @GetMapping("/to/{link}")
    ResponseEntity<String> follow(@PathVariable String token, @PathVariable int link, HttpServletRequest request) {
        Optional<String> target = isRead(request) ? signs.clicked(token, link) : signs.target(token, link);
        return target.map(address -> ResponseEntity.status(HttpStatus.FOUND)
                        .location(URI.create(address))
                        .cacheControl(CacheControl.noStore())
                        .body(""))
                .orElseGet(() -> page(Optional.empty()));
    }

    @GetMapping("/unsubscribe")
    ResponseEntity<String> ask(@PathVariable String token) {
        return page(signs.unsubscribePage(token));
    }

    /** By the button of the page, or by the mail program itself (RFC 8058). */
    @PostMapping("/unsubscribe")
    ResponseEntity<String> unsubscribe(@PathVariable String token) {
        return page(signs.unsubscribe(token));
    }

    private static ResponseEntity<String> page(Optional<String> content) {
        return ResponseEntity.status(content.isPresent() ? HttpStatus.OK : HttpStatus.NOT_FOUND)
                .cacheControl(CacheControl.noStore())
                .header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'")
                .header("Referrer-Policy", "no-referrer")
                .contentType(PAGE)
                .body(content.orElse("This link is not known. It may have been cut off, or be too old."));
    }

    private static boolean isRead(HttpServletRequest request) {
        return HttpMethod.GET.matches(request.getMethod());
    }
}
