package dev.baton.intake.mailbox;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
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

    private final MailboxProperties.Attachments allowed;

    AttachmentRules(MailboxProperties.Attachments allowed) {
        this.allowed = allowed;
    }

    /** In bytes. */
    int largest() {
        return Math.toIntExact(allowed.largest().toBytes());
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
