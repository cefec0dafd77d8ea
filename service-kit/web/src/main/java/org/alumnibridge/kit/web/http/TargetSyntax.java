package org.alumnibridge.kit.web.http;

import java.util.HexFormat;
import java.util.Optional;

/**
 * Which request targets have one reading only. The gateway decides by the path as sent, a service by the path as it
 * decodes it: everything on which the two could differ is refused by both (RFC 3986, but stricter). Queries may hold
 * separators, as nothing is decided by them.
 */
public final class TargetSyntax {

    /** Characters that a URI never holds as they are, besides controls and what is not ASCII. */
    private static final String NEVER = " \"<>\\^`{|}#";

    private static final String NEVER_IN_PATH = NEVER + ";[]";
    private static final String NEVER_ENCODED_IN_PATH = "/\\;%";

    private final String target;
    private int at;

    private TargetSyntax(String target) {
        this.target = target;
    }

    /** What is wrong with a target, empty when nothing is. */
    public static Optional<String> faultOf(String target) {
        return Optional.ofNullable(new TargetSyntax(target).fault());
    }

    private String fault() {
        if (target.isEmpty() || target.charAt(0) != '/') {
            return "Send the path alone, beginning with a slash.";
        }
        String fault = null;
        while (fault == null && at < target.length() && target.charAt(at) != '?') {
            at++;
            fault = segmentFault();
        }
        return fault != null ? fault : queryFault();
    }

    /** Reads up to the next slash, the query or the end. Only the last segment may be empty. */
    private String segmentFault() {
        int dots = 0;
        int others = 0;
        while (at < target.length() && target.charAt(at) != '/' && target.charAt(at) != '?') {
            int c = next();
            if (c < 0 || isControl(c)) {
                return "The path holds a character or a percent-encoding that is not allowed.";
            }
            dots += c == '.' ? 1 : 0;
            others += c == '.' ? 0 : 1;
        }
        boolean last = at == target.length() || target.charAt(at) == '?';
        if (dots + others == 0 && !last) {
            return "The path holds an empty segment.";
        }
        return others == 0 && (dots == 1 || dots == 2) ? "The path holds a dot segment." : null;
    }

    /** The next character of a segment, decoded; -1 when it may not stand there. */
    private int next() {
        char c = target.charAt(at++);
        if (c != '%') {
            return c < 0x7f && NEVER_IN_PATH.indexOf(c) < 0 ? c : -1;
        }
        int decoded = decodedOctet();
        return decoded >= 0 && NEVER_ENCODED_IN_PATH.indexOf(decoded) < 0 ? decoded : -1;
    }

    private String queryFault() {
        while (at < target.length()) {
            char c = target.charAt(at++);
            boolean allowed = c == '%' ? decodedOctet() > 0 : !isControl(c) && c < 0x7f && NEVER.indexOf(c) < 0;
            if (!allowed) {
                return "The query holds a character or a percent-encoding that is not allowed.";
            }
        }
        return null;
    }

    private static boolean isControl(int c) {
        return c < 0x20 || c == 0x7f;
    }

    /** The octet of the two hexadecimal digits after a percent sign, -1 when they are none. */
    private int decodedOctet() {
        if (at + 2 > target.length()
                || !HexFormat.isHexDigit(target.charAt(at))
                || !HexFormat.isHexDigit(target.charAt(at + 1))) {
            return -1;
        }
        at += 2;
        return HexFormat.fromHexDigits(target, at - 2, at);
    }
}
