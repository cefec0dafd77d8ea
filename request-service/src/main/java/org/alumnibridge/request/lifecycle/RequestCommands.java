package org.alumnibridge.request.lifecycle;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.alumnibridge.kit.web.http.IdempotentCall;
import org.alumnibridge.request.people.Callers;
import org.alumnibridge.request.people.Person;

/** What every command over HTTP has in common: find the caller, act once, show what came of it. */
@ApplicationScoped
public class RequestCommands {

    private final Callers callers;
    private final ReadingRequests reading;

    RequestCommands(Callers callers, ReadingRequests reading) {
        this.callers = callers;
        this.reading = reading;
    }

    /** A use case: gives the id of what it made or changed. */
    @FunctionalInterface
    public interface Command {
        Uni<UUID> run(Person person, IdempotentCall call);
    }

    /**
     * @param operation and object, such as {@code takeRequest:0198...}
     * @param key the Idempotency-Key header, or null
     * @param body as parsed, an empty string where there is none
     */
    public Uni<RequestView> onRequest(String operation, String key, Object body, Command command) {
        return callers.current()
                .chain(person -> run(person, operation, key, body, command).chain(id -> reading.one(person, id)));
    }

    /** As {@link #onRequest}, for commands that give the id of a proposal. */
    public Uni<ProposalView> onProposal(String operation, String key, Object body, Command command) {
        return callers.current()
                .chain(person -> run(person, operation, key, body, command).chain(id -> reading.proposal(person, id)));
    }

    private static Uni<UUID> run(Person person, String operation, String key, Object body, Command command) {
        return command.run(person, IdempotentCall.of(person.caller(), operation, key, body));
    }
}
