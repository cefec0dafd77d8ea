package org.alumnibridge.alumni.privacy;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alumnibridge.alumni.profile.ProfileRepository;
import org.alumnibridge.alumni.support.AlumniProblem;
import org.alumnibridge.kit.web.caller.Caller;
import org.alumnibridge.kit.web.caller.Roles;
import org.alumnibridge.kit.web.list.Cursor;
import org.alumnibridge.kit.web.list.Page;
import org.alumnibridge.kit.web.problem.Problems;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Shows how far erasures are, and the proof of those that are done. */
@ApplicationScoped
public class ReadingErasures {

    private static final UUID LAST = new UUID(-1L, -1L);

    private final ErasureRepository erasures;
    private final ReceiptRepository receipts;
    private final ProfileRepository profiles;
    private final ProofTokens proofs;
    private final String publicUrl;

    ReadingErasures(
            ErasureRepository erasures,
            ReceiptRepository receipts,
            ProfileRepository profiles,
            ProofTokens proofs,
            @ConfigProperty(name = "alumni-bridge.public-url") String publicUrl) {
        this.erasures = erasures;
        this.receipts = receipts;
        this.profiles = profiles;
        this.proofs = proofs;
        this.publicUrl = publicUrl;
    }

    /** The one that is asked for of this profile; null when there is none. Joins the session of the use case. */
    @WithSession
    public Uni<ErasureView> ofProfile(UUID profile) {
        return erasures.ofProfile(profile)
                .chain(erasure -> erasure == null ? Uni.createFrom().nullItem() : view(erasure));
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 404 when nobody has asked to erase the caller */
    @WithSession
    Uni<ErasureView> own(Caller caller) {
        return profiles.findBySubject(caller.subject())
                .onItem()
                .ifNull()
                .failWith(Problems::notFound)
                .chain(profile -> ofProfile(profile.id()))
                .onItem()
                .ifNull()
                .failWith(Problems::notFound);
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 404 when there is none for the caller */
    @WithSession
    Uni<ErasureView> one(Caller caller, UUID id) {
        return erasures.find(id).chain(erasure -> visible(caller, erasure));
    }

    /** Right after the caller asked for it or took it back. */
    @WithSession
    Uni<ErasureView> known(UUID id) {
        return erasures.find(id).chain(this::view);
    }

    /** Newest first: all for the network's administrators, for an office those that it asked for. */
    @WithSession
    Uni<Page<ErasureView>> page(Caller caller, String cursor, int limit) {
        Optional<String> organisation =
                caller.has(Roles.NETWORK_ADMIN) ? Optional.empty() : Optional.of(office(caller));
        Cursor.Binding binding = Cursor.Binding.of("erasures", organisation.orElse(""));
        UUID before = Cursor.decode(cursor, binding, 1, key -> UUID.fromString(key.get(0)))
                .orElse(LAST);
        return organisation
                .map(code -> erasures.of(code, before, limit + 1))
                .orElseGet(() -> erasures.all(before, limit + 1))
                .chain(this::views)
                .map(views -> Page.cut(
                        views, limit, binding, view -> List.of(view.id().toString())));
    }

    private static String office(Caller caller) {
        return caller.organisation()
                .orElseThrow(() ->
                        Problems.of(AlumniProblem.NO_ORGANISATION, "The token names no organisation to ask for."));
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 404 for a token that we did not make */
    @WithSession
    Uni<ProofView> proof(String token) {
        UUID id = proofs.erasure(token).orElseThrow(Problems::notFound);
        return erasures.find(id).onItem().ifNull().failWith(Problems::notFound).chain(erasure -> receipts.of(id)
                .map(given -> ProofView.of(erasure, given)));
    }

    private Uni<ErasureView> visible(Caller caller, Erasure erasure) {
        if (erasure == null || !Asker.answersFor(caller, erasure)) {
            throw Problems.notFound();
        }
        return view(erasure);
    }

    private Uni<List<ErasureView>> views(List<Erasure> found) {
        return Multi.createFrom()
                .iterable(found)
                .onItem()
                .transformToUniAndConcatenate(this::view)
                .collect()
                .asList();
    }

    private Uni<ErasureView> view(Erasure erasure) {
        return receipts.of(erasure.id()).map(given -> ErasureView.of(erasure, given, proofLink(erasure)));
    }

    private String proofLink(Erasure erasure) {
        return publicUrl + "/v1/erasure-proofs/" + proofs.of(erasure.id());
    }
}
