package org.alumnibridge.kit.web.http;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenSyntaxTest {

    @Test
    void letsThreePartsPass() {
        assertTrue(TokenSyntax.isPlain("eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJhIn0.AZaz09-_"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                ".",
                "..",
                "...",
                "a.b",
                "a.b.",
                "a..c",
                ".b.c",
                "a.b.c.d",
                "a.b.c=",
                "a.b.c ",
                " a.b.c",
                "a.b.c!",
                "a.b.c, Bearer a.b.c",
                "a.b.\u00e4",
                "a.b+c.d",
                "a.b/c.d",
                "a.b.c\u0000"
            })
    void refusesEverythingElse(String token) {
        assertFalse(TokenSyntax.isPlain(token));
    }
}
