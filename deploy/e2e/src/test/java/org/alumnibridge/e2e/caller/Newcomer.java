package org.alumnibridge.e2e.caller;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.alumnibridge.e2e.RunningSystem;
import org.alumnibridge.e2e.door.Answer;
import org.alumnibridge.e2e.door.Patience;
import org.alumnibridge.e2e.door.Visitor;

/** A person with a fresh account and the role of a member. */
final class Newcomer {

    private final Visitor visitor;

    private Newcomer(Visitor visitor) {
        this.visitor = visitor;
    }

    /** Without a profile, but with a token in hand. */
    static Newcomer arrives() {
        String who = "newcomer-" + UUID.randomUUID();
        RunningSystem.ensureMember(who);
        Newcomer newcomer = new Newcomer(RunningSystem.stage().as(who));
        newcomer.visitor.get("/v1/me").expect(200);
        return newcomer;
    }

    /** With a profile that request-service knows. */
    static Newcomer settled() {
        Newcomer newcomer = arrives();
        newcomer.makeProfile();
        Patience.until("the profile of " + newcomer.visitor.name(), newcomer::known);
        return newcomer;
    }

    Visitor visitor() {
        return visitor;
    }

    void makeProfile() {
        visitor.put("/v1/me/profile", profile(), Map.of()).expect(201);
    }

    private Optional<Answer> known() {
        return Optional.of(visitor.get("/v1/tasks")).filter(answer -> answer.status() == 200);
    }

    private static Map<String, Object> profile() {
        return Map.of(
                "kind",
                "entrepreneur",
                "locale",
                "de",
                "identity",
                Map.of("givenName", "Nora", "familyName", "Neu"),
                "home",
                Map.of("country", "DE", "region", "DE-NW"));
    }
}
