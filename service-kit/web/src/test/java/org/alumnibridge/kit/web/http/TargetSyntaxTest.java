package org.alumnibridge.kit.web.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TargetSyntaxTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/v1/me",
                "/v1/me/",
                "/v1/requests/0190f5b0-7c1e-7d3a-9a4b-0123456789ab/withdrawal",
                "/v1/regions/RU-SVE",
                "/v1/industries/24.51",
                "/v1/alumni/...",
                "/v1/alumni/a%2eb",
                "/v1/alumni/%D0%95%D0%BB%D0%B5%D0%BD%D0%B0",
                "/v1/alumni/a:b@c!$&'()*+,=~",
                "/v1/alumni?q=a%20b&region=RU-SVE;x&next=/a//b/../c",
                "/v1/alumni?q=%2f%5c%3b%25&id=[1]",
                "/v1/alumni?"
            })
    void letsPlainTargetsPass(String target) {
        assertEquals(Optional.empty(), TargetSyntax.faultOf(target));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "*",
                "v1/me",
                "http://localhost/v1/me",
                "//v1/me",
                "/v1//me",
                "/v1/me//",
                "/v1/./me",
                "/v1/../me",
                "/v1/me/.",
                "/v1/me/..",
                "/v1/me/..?x",
                "/v1/%2e/me",
                "/v1/%2E%2e/me",
                "/v1/.%2e/me",
                "/v1/me;x=1",
                "/v1/me%3bx",
                "/v1/me%3Bx",
                "/v1%2fme",
                "/v1%2Fme",
                "/v1%5cme",
                "/v1\\me",
                "/v1/%252e%252e/me",
                "/v1/me%00",
                "/v1/me%0a",
                "/v1/me%7f",
                "/v1/me\u0000",
                "/v1/me\n",
                "/v1/me\t",
                "/v1/me x",
                "/v1/mé",
                "/v1/me#fragment",
                "/v1/me%",
                "/v1/me%4",
                "/v1/me%zz",
                "/v1/me%-1",
                "/v1/me\"",
                "/v1/<me>",
                "/v1/{me}",
                "/v1/me|",
                "/v1/me^",
                "/v1/me`",
                "/v1/me[0]",
                "/v1/me?q=%00",
                "/v1/me?q=%zz",
                "/v1/me?q=%",
                "/v1/me?q=a\u0001",
                "/v1/me?q=ü",
                "/v1/me?q=a\\b",
                "/v1/me?q=a#b"
            })
    void refusesWhatCouldBeReadInTwoWays(String target) {
        assertTrue(TargetSyntax.faultOf(target).isPresent());
    }
}
