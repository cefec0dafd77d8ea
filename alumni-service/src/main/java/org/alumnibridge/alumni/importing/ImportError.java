package org.alumnibridge.alumni.importing;

/**
 * Why a line was rejected: the place and the reason, which outlive the line. What stood there is not repeated, for it is
 * somebody's, and whoever mends the list has it. The pointer shows keys of the line, so it is held to plain text of some
 * length.
 *
 * @param line number in the file, from 1
 * @param pointer JSON Pointer into the line's object, empty when it is no object
 */
public record ImportError(int line, String pointer, String code, String detail) {

    private static final int LONGEST_POINTER = 200;
    private static final int LONGEST_DETAIL = 500;

    public ImportError {
        pointer = plain(pointer, LONGEST_POINTER);
        detail = plain(detail, LONGEST_DETAIL);
    }

    private static String plain(String text, int longest) {
        String plain = text.replaceAll("\\p{Cntrl}", "\uFFFD");
        return plain.length() <= longest ? plain : plain.substring(0, longest - 1) + "\u2026";
    }
}
