package org.alumnibridge.e2e.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.alumnibridge.e2e.door.Answer;

/** How far a script has been played: what the answers said of its request. */
final class Scene {

    private static final Set<String> ENDED = Set.of("completed", "declined", "withdrawn");

    private final Script script;
    private final Map<Integer, String> proposals = new HashMap<>();
    private final Set<Integer> open = new HashSet<>();
    private String request = "";
    private String state = "";
    private int accepted = -1;
    private boolean taken;

    Scene(Script script) {
        this.script = script;
    }

    Script script() {
        return script;
    }

    /** The same for every attempt at the script's step. */
    String key(int step) {
        return UUID.nameUUIDFromBytes((script.name() + "/" + step).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    String request() {
        return request;
    }

    String state() {
        return state;
    }

    String path() {
        return "/v1/requests/" + request;
    }

    String proposalPath(int expert) {
        return "/v1/proposals/" + proposals.get(expert);
    }

    /** The expert, or whoever is asked when the script leaves it open. */
    int expert(Step step) {
        return step.person() >= 0 ? step.person() : open.stream().findFirst().orElse(accepted);
    }

    boolean hasAsked(int expert) {
        return proposals.containsKey(expert);
    }

    /** Whether the step makes sense after all that has come of those before. */
    boolean isDue(Step step) {
        return switch (step.act()) {
            case FILE -> request.isEmpty();
            case CHANGE -> isIn("submitted", "in_brokerage");
            case TAKE -> isIn("in_brokerage") && !taken;
            case PROPOSE -> isIn("in_brokerage", "unmatched", "proposed");
            case CHOOSE -> isIn("submitted");
            case ACCEPT, DECLINE -> isIn("proposed") && open.contains(expert(step));
            case CONFIRM, REFUSE -> isIn("accepted");
            case ANSWER -> isIn("accepted") && accepted == expert(step);
            case CLOSE -> isIn("releasing", "introduced", "answered");
            case WITHDRAW -> !request.isEmpty() && !ENDED.contains(state);
            case PATCH_PROFILE, READ_NOTICE, IMPORT -> true;
        };
    }

    void filed(Answer answer) {
        request = answer.text("id");
        learn(answer);
    }

    void asked(int expert, String proposal) {
        proposals.put(expert, proposal);
        open.add(expert);
    }

    /** What the answer, a request or a proposal, says of the request. */
    void learn(Answer answer) {
        JsonNode view =
                answer.body().has("request") && answer.body().path("request").isObject()
                        ? answer.body().path("request")
                        : answer.body();
        state = view.path("state").asText();
        taken |= view.has("takenAt");
    }

    void decided(int expert, Act decision) {
        open.remove(expert);
        if (decision == Act.ACCEPT) {
            accepted = expert;
            open.clear();
        }
    }

    private boolean isIn(String... states) {
        return Set.of(states).contains(state);
    }
}
