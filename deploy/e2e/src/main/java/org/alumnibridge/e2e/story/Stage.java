package org.alumnibridge.e2e.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.alumnibridge.e2e.door.Answer;
import org.alumnibridge.e2e.door.Door;
import org.alumnibridge.e2e.door.Patience;
import org.alumnibridge.e2e.door.Visitor;
import org.alumnibridge.localstack.LocalStack;
import org.alumnibridge.localstack.mail.ReceivedMail;

/** What every chapter of the story stands on: the door, the people and their mails. */
public final class Stage {

    private final Door door;
    private final LocalStack stack;
    private final Narrator narrator;
    private final Map<String, Token> tokens = new ConcurrentHashMap<>();

    /** An access token and when to ask for the next one. */
    private record Token(String value, long staleAt) {}

    public Stage(LocalStack stack, Narrator narrator) {
        this.stack = stack;
        this.narrator = narrator;
        this.door = new Door(java.net.URI.create(stack.gatewayUrl()), this::token);
    }

    public Narrator narrator() {
        return narrator;
    }

    public Door door() {
        return door;
    }

    public Visitor as(String who) {
        return door.as(who);
    }

    public static String address(String who) {
        return who + "@example.org";
    }

    public List<ReceivedMail> mailsOf(String who) {
        return stack.mailbox().messagesFor(address(who));
    }

    /** Waits for a mail beyond those that a person has already. */
    public ReceivedMail nextMail(String who, int before) {
        return Patience.until("mail to " + who, () -> newest(who, before));
    }

    public LocalStack stack() {
        return stack;
    }

    /** Display names of people by id, as far as the caller may see them. */
    public Map<String, String> names(Visitor caller, List<String> profiles) {
        String query = profiles.stream().map(id -> "id=" + id).collect(Collectors.joining("&"));
        return caller.get("/v1/alumni?" + query)
                .expect(200)
                .items()
                .filter(person -> person.has("identity"))
                .collect(Collectors.toMap(person -> person.path("id").asText(), Stage::displayName));
    }

    public static String displayName(JsonNode person) {
        JsonNode identity = person.path("identity");
        return identity.path("givenName").asText() + " "
                + identity.path("familyName").asText();
    }

    /** The id of the caller's own profile. */
    public String profileOf(String who) {
        Answer me = as(who).get("/v1/me").expect(200);
        return me.text("profile.id");
    }

    private Optional<ReceivedMail> newest(String who, int before) {
        List<ReceivedMail> mails = mailsOf(who);
        return mails.size() > before ? Optional.of(mails.get(mails.size() - 1)) : Optional.empty();
    }

    private String token(String who) {
        return tokens.compute(who, (name, known) -> fresh(known) ? known : minted(name))
                .value();
    }

    private Token minted(String who) {
        return new Token(stack.token(who), System.nanoTime() + 180_000_000_000L);
    }

    private static boolean fresh(Token token) {
        return token != null && System.nanoTime() < token.staleAt();
    }
}
