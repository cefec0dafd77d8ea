package org.alumnibridge.gateway.access;

/**
 * How a token is written (RFC 7515, section 7.1): base64url and dots. With other characters two parsers could take
 * different texts for the same token, or one text for two.
 */
final class TokenSyntax {

    private TokenSyntax() {}

    static boolean isPlain(String token) {
        return !token.isEmpty() && token.chars().allMatch(TokenSyntax::isPlain);
    }

    private static boolean isPlain(int c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '-' || c == '_' || c == '.';
    }
}
