package org.alumnibridge.request.proposal;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.alumnibridge.request.capacity.Capacity;
import org.alumnibridge.request.lifecycle.Act;
import org.alumnibridge.request.lifecycle.Request;
import org.alumnibridge.request.lifecycle.RequestContent;
import org.alumnibridge.request.lifecycle.Requests;
import org.alumnibridge.request.lifecycle.Step;
import org.alumnibridge.request.network.Corridors;
import org.alumnibridge.request.people.KnownProfile;
import org.alumnibridge.request.people.KnownProfiles;
import org.alumnibridge.request.people.ProfileFacts;
import org.alumnibridge.request.settings.RequestSettings;

/** Asks experts on either route, inside the transaction of the use case: rules, then capacity, then the proposal. */
@ApplicationScoped
public class AskingExperts {

    private final KnownProfiles profiles;
    private final Corridors corridors;
    private final Capacity capacity;
    private final Requests requests;
    private final RequestSettings settings;

    AskingExperts(
            KnownProfiles profiles,
            Corridors corridors,
            Capacity capacity,
            Requests requests,
            RequestSettings settings) {
        this.profiles = profiles;
        this.corridors = corridors;
        this.capacity = capacity;
        this.requests = requests;
        this.settings = settings;
    }

    /**
     * Asks all or none, each with a step of its own.
     *
     * @param request locked
     * @param overruling why though not on the shortlist, or null
     * @param contactPerson who proposes, where a contact person does
     * @return fails with 409 when one of them may not be asked
     */
    public Uni<Void> ask(
            Request request, List<UUID> experts, String overruling, Optional<UUID> contactPerson, Act act) {
        RequestContent content = request.content();
        LocalDate day = LocalDate.ofInstant(act.at(), ZoneOffset.UTC);
        return corridors
                .requireOpen(content.corridor(), content.kind().code(), day)
                .chain(open -> profiles.present(experts))
                .map(AskingExperts::byId)
                .call(known -> capacity.lock(experts))
                .chain(known -> askEach(request, experts, known, overruling, contactPerson, act))
                .chain(() -> capacity.announce(experts, act.actor(), act.at()));
    }

    private static Map<UUID, ProfileFacts> byId(List<KnownProfile> known) {
        return known.stream().collect(Collectors.toMap(KnownProfile::id, KnownProfile::facts));
    }

    private Uni<Void> askEach(
            Request request,
            List<UUID> experts,
            Map<UUID, ProfileFacts> known,
            String overruling,
            Optional<UUID> contactPerson,
            Act act) {
        Uni<Void> all = Uni.createFrom().voidItem();
        for (UUID expert : experts) {
            all = all.chain(() -> lease(request, expert, known.get(expert), act))
                    .map(leased -> request.propose(expert, overruling, contactPerson, act))
                    .chain((Step step) -> requests.record(step));
        }
        return all;
    }

    private Uni<Void> lease(Request request, UUID expert, ProfileFacts facts, Act act) {
        AskingRules.check(request, expert, facts, settings.openProposals(), act.at());
        return capacity.lease(expert, facts, request.content().kind().capacity(), act.at());
    }
}
