package dev.baton.intake.mailbox;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which attachments are taken: of these types, not too large, and really what they say they are. */
final class AttachmentRules {

    private static final long BYTES_PER_MEGABYTE = 1024L * 1024;

    // the first bytes of each type; what calls itself otherwise is refused
    private static final Map<String, byte[]> BEGINNINGS = Map.of(
            "application/pdf",
            "%PDF".getBytes(StandardCharsets.US_ASCII),
            "image/png",
            new byte[] {(byte) 0x89, 'P', 'N', 'G'},
            "image/jpeg",
            new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF},
            "image/gif",
            "GIF8".getBytes(StandardCharsets.US_ASCII));

    /** What programs call a file of which they know nothing, or by another name than everybody. */
    private static final Set<String> NO_TYPE = Set.of(
            "application/octet-stream",
            "binary/octet-stream",
            "application/download",
            "application/x-download",
            "application/force-download",
            "application/x-pdf",
            "image/jpg",
            "image/pjpeg",
            "image/x-png");

    /** What mail programs add by themselves: nobody means to send it, and nobody misses it. */
    private static final Set<String> ADDED = Set.of(
            "application/pkcs7-signature",
            "application/x-pkcs7-signature",
            "application/pgp-signature",
            "application/ms-tnef",
            "application/vnd.ms-tnef");

    private static final Set<String> ADDED_NAMES = Set.of("smime.p7s", "signature.asc", "winmail.dat");

    private final MailboxProperties.Attachments allowed;

    AttachmentRules(MailboxProperties.Attachments allowed) {
        this.allowed = allowed;
    }

    /** In bytes. */
    int largest() {
        return Math.toIntExact(allowed.largest().toBytes());
    }

    /** The type: what the content begins with, where the mail does not know it. */
    static String typeOf(String said, byte[] content) {
        return NO_TYPE.contains(said)
                ? BEGINNINGS.keySet().stream()
                        .filter(type -> isWhatItSays(type, content))
                        .findFirst()
                        .orElse(said)
                : said;
    }

    /** Whether a mail program added it, and not the person. */
    static boolean isAdded(String type, String name) {
        return ADDED.contains(type) || ADDED_NAMES.contains(name.toLowerCase(Locale.ROOT));
    }

    /** Why it is not taken, for the person who sent it; nothing when it is. */
    @Nullable
    String refusal(String type, byte[] content, int taken) {
        if (!allowed.types().contains(type)) {
            return "files of this type are not accepted";
        }
        if (content.length > largest()) {
            return "larger than %d MB".formatted(Math.max(1, largest() / BYTES_PER_MEGABYTE));
        }
        if (taken >= allowed.most()) {
            return "more than %d files".formatted(allowed.most());
        }
        return isWhatItSays(type, content) ? null : "the content is of another type than it says";
    }

    private static boolean isWhatItSays(String type, byte[] content) {
        byte[] beginning = BEGINNINGS.get(type);
        return beginning == null
                || content.length >= beginning.length
                        && Arrays.equals(content, 0, beginning.length, beginning, 0, beginning.length);
    }
}
