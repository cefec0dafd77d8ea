package org.alumnibridge.localstack.realm;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a client of the realm may be: a front end with the code flow and proof keys, or a system with a secret. */
final class ClientRules {

    /** The scope that names the API as audience. */
    static final String API_SCOPE = "alumni-bridge-api";

    /** Nothing is left to a default that may change. */
    private static final List<String> SAID = List.of(
            "standardFlowEnabled",
            "implicitFlowEnabled",
            "directAccessGrantsEnabled",
            "serviceAccountsEnabled",
            "publicClient",
            "fullScopeAllowed");

    private static final Set<String> PARTNER_SCOPES = Set.of(
            "basic",
            API_SCOPE,
            "directory:read",
            "directory:write",
            "requests:read",
            "requests:write",
            "reports:read",
            "webhooks:manage");

    private final List<String> broken = new ArrayList<>();
    private final JsonNode client;

    private ClientRules(JsonNode client) {
        this.client = client;
    }

    static List<String> brokenBy(JsonNode client) {
        var rules = new ClientRules(client);
        rules.grants();
        rules.tokens();
        if (rules.is("standardFlowEnabled")) {
            rules.frontEnd();
        } else {
            rules.system();
        }
        return rules.broken;
    }

    private void grants() {
        SAID.forEach(setting -> check(client.path(setting).isBoolean(), "leaves open: " + setting));
        check(!is("directAccessGrantsEnabled"), "gives tokens for passwords");
        check(!is("implicitFlowEnabled"), "gives tokens through the browser's address");
        check(!attribute("oauth2.device.authorization.grant.enabled").equals("true"), "has the device flow");
        check(!attribute("oidc.ciba.grant.enabled").equals("true"), "has the back-channel flow");
        check(!attribute("standard.token.exchange.enabled").equals("true"), "exchanges tokens");
        check(!client.has("authorizationSettings"), "brings authorization settings");
    }

    private void tokens() {
        check(scopes("defaultClientScopes").contains(API_SCOPE), "has no audience");
        check(!scopes("optionalClientScopes").contains("offline_access"), "may get offline tokens");
        check(attribute("access.token.lifespan").isEmpty(), "has a token lifetime of its own");
        check(attribute("access.token.signed.response.alg").isEmpty(), "has a signature of its own");
    }

    private void frontEnd() {
        check(is("publicClient") && !is("serviceAccountsEnabled"), "is a front end and a system at once");
        check(attribute("pkce.code.challenge.method").equals("S256"), "does without proof keys (PKCE S256)");
        check(texts("redirectUris").findAny().isPresent(), "has no redirect address");
        texts("redirectUris").forEach(uri -> check(exact(uri), "redirects to " + uri));
        Stream.of(attribute("post.logout.redirect.uris").split("##"))
                .forEach(uri -> check(uri.isEmpty() || exact(uri), "redirects after sign-out to " + uri));
        texts("webOrigins").forEach(origin -> check(exact(origin + "/"), "lets in scripts from " + origin));
    }

    /** Partners, and alumni-service, which deletes the accounts of people who are erased. */
    private void system() {
        var name = client.path("clientId").asText();
        check(!is("publicClient"), "needs no secret");
        check(is("serviceAccountsEnabled"), "has no way to get a token");
        check(name.startsWith("partner-") || name.equals("alumni-service"), "has a service account without need");
        check(!is("fullScopeAllowed"), "has every role in its tokens");
        check(client.path("redirectUris").isEmpty() && client.path("webOrigins").isEmpty(), "has browser addresses");
        check(PARTNER_SCOPES.containsAll(scopes("defaultClientScopes")), "has other scopes than partners have");
        check(scopes("optionalClientScopes").isEmpty(), "may ask for more scopes");
    }

    /** One page, over TLS unless on this machine. */
    private static boolean exact(String address) {
        return address.matches("https://[a-z0-9.-]+(:\\d+)?(/[\\w./-]*)")
                || address.matches("http://(localhost|127\\.0\\.0\\.1)(:\\d+)?(/[\\w./-]*)");
    }

    private void check(boolean kept, String breach) {
        if (!kept) {
            broken.add(client.path("clientId").asText() + " " + breach);
        }
    }

    private boolean is(String setting) {
        return client.path(setting).asBoolean(false);
    }

    private String attribute(String name) {
        return client.path("attributes").path(name).asText();
    }

    private Set<String> scopes(String name) {
        return texts(name).collect(Collectors.toSet());
    }

    private Stream<String> texts(String name) {
        return RealmRules.array(client, name).map(JsonNode::asText);
    }
}
