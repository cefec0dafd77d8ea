package org.alumnibridge.alumni.privacy;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.alumnibridge.alumni.erasing.ErasureConfig;
import org.alumnibridge.alumni.profile.DataSubjects;
import org.alumnibridge.alumni.profile.Profile;
import org.alumnibridge.alumni.profile.ProfileRepository;
import org.alumnibridge.kit.web.caller.Caller;
import org.alumnibridge.kit.web.problem.Problems;

/** The dry run: says what an erasure would remove. */
@ApplicationScoped
class PreviewingErasures {

    private final ProfileRepository profiles;
    private final Stores stores;
    private final ErasureConfig config;

    PreviewingErasures(ProfileRepository profiles, Stores stores, ErasureConfig config) {
        this.profiles = profiles;
        this.stores = stores;
        this.config = config;
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 404 when the caller has no profile */
    @WithSession
    Uni<PreviewView> own(Caller caller) {
        return profiles.findBySubject(caller.subject())
                .onItem()
                .ifNull()
                .failWith(Problems::notFound)
                .chain(this::preview);
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 404 when there is none, or none of the caller's association */
    @WithSession
    Uni<PreviewView> onBehalf(Caller caller, UUID person) {
        return profiles.find(person)
                .onItem()
                .ifNull()
                .failWith(Problems::notFound)
                .invoke(profile -> Asker.onBehalf(caller, profile))
                .chain(this::preview);
    }

    private Uni<PreviewView> preview(Profile profile) {
        return stores.count(DataSubjects.of(profile))
                .map(counts -> PreviewView.of(profile.id(), config.undoWindow(), counts));
    }
}
