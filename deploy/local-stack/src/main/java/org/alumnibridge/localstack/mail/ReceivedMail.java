package org.alumnibridge.localstack.mail;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A mail as the server has it.
 *
 * @param text the plain text body, empty if it has none
 * @param html the HTML body, empty if it has none
 * @param headers by name in lower case, each with its values in order
 * @param receivedAt when the server took it, to the second
 */
public record ReceivedMail(
        String subject, String from, String text, String html, Map<String, List<String>> headers, Instant receivedAt) {

    /** The first value of a header, empty if it is absent. */
    public String header(String name) {
        var values = headers.getOrDefault(name.toLowerCase(java.util.Locale.ROOT), List.of());
        return values.isEmpty() ? "" : values.get(0);
    }
}
