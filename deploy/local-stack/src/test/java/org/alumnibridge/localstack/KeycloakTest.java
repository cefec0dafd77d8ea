package org.alumnibridge.localstack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.alumnibridge.localstack.process.Http;
import org.alumnibridge.localstack.testing.TestTokens;
import org.junit.jupiter.api.Test;

class KeycloakTest {

    @Test
    void namesAudienceIssuerAndPersonInAMembersToken() {
        var claims = TestTokens.claims(TestTokens.of("contact-sve"));

        assertEquals("alumni-bridge-api", claims.path("aud").asText());
        assertEquals(LocalStack.forTests().issuer(), claims.path("iss").asText());
        assertEquals("Bearer", claims.path("typ").asText());
        assertEquals("contact-sve@example.org", claims.path("email").asText());
        assertTrue(claims.path("email_verified").asBoolean());
        assertEquals("Katharina", claims.path("given_name").asText());
        assertEquals("Weber", claims.path("family_name").asText());
        assertEquals("de", claims.path("locale").asText());
        assertEquals(300, claims.path("exp").asLong() - claims.path("iat").asLong());
        assertEquals(
                TestTokens.subjectOf(TestTokens.of("contact-sve")),
                claims.path("sub").asText());
        assertTrue(roles(claims).contains("member"));
        assertFalse(roles(claims).contains("association_admin"));
    }

    @Test
    void namesTheOrganisationOfAnAdministrator() {
        var claims = TestTokens.claims(TestTokens.of("admin-drmn"));
        assertEquals("drmn", claims.path("organisation").asText());
        assertTrue(roles(claims).containsAll(List.of("member", "association_admin")));
    }

    @Test
    void namesOrganisationAndScopesOfAPartner() {
        var claims = TestTokens.claims(TestTokens.partner("partner-bmwi"));
        assertEquals("bmwi", claims.path("organisation").asText());
        assertEquals("alumni-bridge-api", claims.path("aud").asText());
        assertTrue(scopes(claims).containsAll(Set.of("directory:read", "requests:write", "webhooks:manage")));
        assertFalse(roles(claims).contains("member"));
    }

    @Test
    void letsTheDirectoryManageUsersAndNobodyElse() {
        LocalStack.forTests().keycloak().ensurePerson("keycloak-test-managed", List.of());
        var id = TestTokens.subjectOf(TestTokens.of("keycloak-test-managed"));

        assertEquals(204, delete("alumni-service", id));
        assertEquals(404, delete("alumni-service", id));
        assertEquals(403, delete("partner-giz", TestTokens.subjectOf(TestTokens.of("expert-sve"))));
    }

    @Test
    void givesAServiceItsOwnIdentity() {
        var claims = TestTokens.claims(LocalStack.forTests().token("alumni-service"));
        assertEquals("alumni-service", claims.path("azp").asText());
        assertTrue(scopes(claims).stream().noneMatch(scope -> scope.contains(":")));
    }

    @Test
    void makesFurtherPeopleOnDemand() {
        var claims = TestTokens.claims(TestTokens.person("somebody-new", "member", "analyst"));
        assertTrue(roles(claims).containsAll(List.of("member", "analyst")));
        var withoutRole = TestTokens.claims(TestTokens.person("somebody-pending"));
        assertTrue(roles(withoutRole).stream().noneMatch("member"::equals));
    }

    private static int delete(String service, String user) {
        var stack = LocalStack.forTests();
        var url = stack.issuer().replace("/realms/", "/admin/realms/") + "/users/" + user;
        return Http.send(Http.request(url)
                        .header("Authorization", "Bearer " + stack.token(service))
                        .DELETE()
                        .build())
                .statusCode();
    }

    private static List<String> roles(JsonNode claims) {
        var roles = new ArrayList<String>();
        claims.path("realm_access").path("roles").forEach(role -> roles.add(role.asText()));
        return roles;
    }

    private static List<String> scopes(JsonNode claims) {
        return Stream.of(claims.path("scope").asText().split(" ")).toList();
    }
}
