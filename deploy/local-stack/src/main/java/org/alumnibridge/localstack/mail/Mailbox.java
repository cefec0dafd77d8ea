package org.alumnibridge.localstack.mail;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.StreamSupport;
import org.alumnibridge.localstack.Ports;
import org.alumnibridge.localstack.StackContext;
import org.alumnibridge.localstack.StackException;
import org.alumnibridge.localstack.process.Await;
import org.alumnibridge.localstack.process.Http;

/** All mails the stack's mail server has taken. */
public final class Mailbox {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final StackContext context;

    public Mailbox(StackContext context) {
        this.context = context;
    }

    /** Where the mail server lists users and mails over HTTP. */
    public String apiUrl() {
        return "http://" + StackContext.HOST + ":" + context.port(Ports.MAIL_API) + "/api";
    }

    /** Everybody who has got a mail. */
    public List<String> recipients() {
        return stream(get("/user")).map(user -> user.path("email").asText()).toList();
    }

    /** The mails to this address in the order of their arrival. */
    public List<ReceivedMail> messagesFor(String address) {
        if (!recipients().contains(address)) {
            return List.of();
        }
        return stream(get("/user/" + address + "/messages/"))
                .map(message -> MimeParser.parse(message.path("mimeMessage").asText()))
                .toList();
    }

    /** Waits until the address has at least that many mails; fails after the limit. */
    public List<ReceivedMail> awaitMessagesFor(String address, int count, Duration limit) {
        var messages = new AtomicReference<>(List.<ReceivedMail>of());
        var arrived = Await.until(limit, () -> {
            messages.set(messagesFor(address));
            return messages.get().size() >= count;
        });
        if (!arrived) {
            throw new StackException("%s has %d mails after %s, not %d"
                    .formatted(address, messages.get().size(), limit, count));
        }
        return messages.get();
    }

    /** Forgets all mails. */
    public void clear() {
        Http.send(Http.request(apiUrl() + "/mail/purge")
                .POST(BodyPublishers.noBody())
                .build());
    }

    private JsonNode get(String path) {
        var answer = Http.send(Http.request(apiUrl() + path).build());
        if (answer.statusCode() != 200) {
            throw new StackException("The mail server answered " + answer.statusCode() + " to " + path);
        }
        try {
            return JSON.readTree(answer.body());
        } catch (JsonProcessingException e) {
            throw new StackException("The mail server answered something else than JSON to " + path, e);
        }
    }

    private static java.util.stream.Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
