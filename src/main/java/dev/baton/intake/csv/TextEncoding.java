package dev.baton.intake.csv;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import org.mozilla.universalchardet.UniversalDetector;

/** Finds out in which encoding a text was written. */
public final class TextEncoding {

    private static final Charset OFFICE = Charset.forName("windows-1252");

    private TextEncoding() {}

    /** UTF-8 where the sample is, else by its byte-order mark or its letters, else windows-1252. */
    public static Charset of(byte[] sample) {
        if (isUtf8(sample)) {
            return StandardCharsets.UTF_8;
        }
        UniversalDetector detector = new UniversalDetector();
        detector.handleData(sample);
        detector.dataEnd();
        String found = detector.getDetectedCharset();
        return found != null && Charset.isSupported(found) ? Charset.forName(found) : OFFICE;
    }

    // a character cut off at the end of the sample is no error
    private static boolean isUtf8(byte[] sample) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        CharBuffer sink = CharBuffer.allocate(4096);
        ByteBuffer bytes = ByteBuffer.wrap(sample);
        CoderResult result = CoderResult.OVERFLOW;
        while (result.isOverflow()) {
            sink.clear();
            result = decoder.decode(bytes, sink, false);
        }
        return !result.isError();
    }
}
