package dev.baton.lead;

/** Which characters a text may hold: none that a person cannot have meant, none that a database cannot keep. */
public final class PlainCharacters {

    /** Stands where a text was read in the wrong encoding. */
    public static final int REPLACEMENT = 0xFFFD;

    private static final String BIDI_CONTROLS = "\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069";

    private PlainCharacters() {}

    /** The index of the first control, half of a pair, reversed writing or U+FFFD; negative when there is none. */
    public static int firstUnwanted(String text) {
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            if (isUnwanted(text.codePointAt(at))) {
                return at;
            }
        }
        return -1;
    }

    private static boolean isUnwanted(int character) {
        int type = Character.getType(character);
        return type == Character.CONTROL && character != '\n' && character != '\t'
                || type == Character.SURROGATE
                || character == REPLACEMENT
                || BIDI_CONTROLS.indexOf(character) >= 0;
    }
}
