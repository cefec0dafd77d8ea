package org.alumnibridge.e2e.caller;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What came back over the wire.
 *
 * @param status 0 when the connection was closed without an answer
 * @param headers the last of each name, names in any case
 */
record WireAnswer(int status, Map<String, String> headers, String body) {

    static WireAnswer parse(String answer) {
        int end = answer.indexOf("\r\n\r\n");
        String head = end < 0 ? answer : answer.substring(0, end);
        String[] lines = head.split("\r\n");
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (int i = 1; i < lines.length; i++) {
            int colon = lines[i].indexOf(':');
            headers.put(
                    lines[i].substring(0, colon), lines[i].substring(colon + 1).strip());
        }
        int status = head.startsWith("HTTP/1.") ? Integer.parseInt(lines[0].split(" ")[1]) : 0;
        return new WireAnswer(status, headers, end < 0 ? "" : answer.substring(end + 4));
    }

    String header(String name) {
        return headers.getOrDefault(name, "");
    }

    /** Refused because of the token: a problem that says so, and how to do better. */
    void assertUnauthenticated() {
        assertProblem(Set.of(401));
        assertTrue(header("WWW-Authenticate").startsWith("Bearer"), this::toString);
    }

    /** A problem with one of these statuses that says the same in its body. */
    void assertProblem(Set<Integer> statuses) {
        assertTrue(statuses.contains(status), this::toString);
        assertEquals("application/problem+json", header("Content-Type").split(";")[0], this::toString);
        assertTrue(body.contains("\"status\":" + status), this::toString);
    }
}
