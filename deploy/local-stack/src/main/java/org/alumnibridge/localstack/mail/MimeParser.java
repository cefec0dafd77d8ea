package org.alumnibridge.localstack.mail;

import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.alumnibridge.localstack.StackException;

/** Reads the source text of a mail. */
final class MimeParser {

    // As the server writes it: "... ; Mon Nov 23 09:29:56 UTC 2026"
    private static final DateTimeFormatter RECEIVED =
            DateTimeFormatter.ofPattern("EEE MMM dd HH:mm:ss zzz yyyy", Locale.ENGLISH);

    private MimeParser() {}

    static ReceivedMail parse(String source) {
        try {
            var message = new MimeMessage(null, new ByteArrayInputStream(source.getBytes(StandardCharsets.UTF_8)));
            var headers = headers(message);
            return new ReceivedMail(
                    message.getSubject(),
                    String.join(", ", headers.getOrDefault("from", List.of())),
                    body(message, "text/plain"),
                    body(message, "text/html"),
                    headers,
                    receivedAt(message));
        } catch (MessagingException e) {
            throw new StackException("Unreadable mail: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String body(Part part, String type) throws MessagingException, IOException {
        if (part.isMimeType(type)) {
            return (String) part.getContent();
        }
        if (part.getContent() instanceof Multipart parts) {
            return firstBody(parts, type);
        }
        return "";
    }

    private static String firstBody(Multipart parts, String type) throws MessagingException, IOException {
        for (var index = 0; index < parts.getCount(); index++) {
            var body = body(parts.getBodyPart(index), type);
            if (!body.isEmpty()) {
                return body;
            }
        }
        return "";
    }

    private static Map<String, List<String>> headers(MimeMessage message) throws MessagingException, IOException {
        var headers = new TreeMap<String, List<String>>();
        for (Header header : Collections.list(message.getAllHeaders())) {
            headers.computeIfAbsent(header.getName().toLowerCase(Locale.ROOT), name -> new ArrayList<>())
                    .add(MimeUtility.decodeText(MimeUtility.unfold(header.getValue())));
        }
        return headers;
    }

    private static Instant receivedAt(MimeMessage message) throws MessagingException {
        var received = message.getHeader("Received")[0];
        var time = received.substring(received.lastIndexOf(';') + 1).strip();
        return ZonedDateTime.parse(time, RECEIVED).toInstant();
    }
}
