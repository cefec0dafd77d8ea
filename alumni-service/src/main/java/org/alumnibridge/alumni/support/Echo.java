package org.alumnibridge.alumni.support;

/** What a caller sent, as a problem may repeat it: short and without control characters. */
public final class Echo {

    private static final int LONGEST = 60;

    private Echo() {}

    public static String of(String sent) {
        String plain = sent.replaceAll("\\p{Cntrl}", "\uFFFD");
        return plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST - 1) + "\u2026";
    }
}
