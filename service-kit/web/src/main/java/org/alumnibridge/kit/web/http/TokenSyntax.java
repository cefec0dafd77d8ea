package org.alumnibridge.kit.web.http;

/**
 * How a signed token is written (RFC 7515, section 7.1): three parts of base64url with dots between them. With other
 * characters two parsers could take different texts for the same token, or one text for two.
 */
public final class TokenSyntax {

    private static final int PARTS = 3;

    private TokenSyntax() {}

    public static boolean isPlain(String token) {
        int parts = 1;
        int length = 0;
        for (int i = 0; i < token.length(); i++) {
            char c = token.charAt(i);
            if (c == '.' && length == 0 || c != '.' && !isBase64Url(c)) {
                return false;
            }
            parts += c == '.' ? 1 : 0;
            length = c == '.' ? 0 : length + 1;
        }
        return parts == PARTS && length > 0;
    }

    private static boolean isBase64Url(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '-' || c == '_';
    }
}
