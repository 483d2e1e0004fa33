package app.lookalike.service.sheet;

/** User text for files that other programs show: without characters that have an effect instead of being shown. */
final class PlainText {
    private PlainText() {}

    /**
     * The text with a space in place of each control character other than tab and line feed, of characters that change
     * the writing direction of the text after them, of unpaired surrogates and of noncharacters.
     */
    static String of(String text) {
        return text.codePoints().allMatch(PlainText::isPlain)
                ? text
                : text.replace("\r\n", "\n")
                        .codePoints()
                        .map(c -> isPlain(c) ? c : ' ')
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
    }

    private static boolean isPlain(int c) {
        boolean isHalf = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
        boolean isDirection = (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
        boolean isNone = (c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF);
        return c == '\n' || c == '\t' || !(Character.isISOControl(c) || isHalf || isDirection || isNone);
    }
}
