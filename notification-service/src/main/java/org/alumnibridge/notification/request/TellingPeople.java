package org.alumnibridge.notification.request;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.stream.Collectors;
import org.alumnibridge.kit.data.consuming.EventRecord;
import org.alumnibridge.notification.mail.MailQueue;
import org.alumnibridge.notification.notice.EffectRepository;
import org.alumnibridge.notification.notice.Facts;
import org.alumnibridge.notification.notice.Notice;
import org.alumnibridge.notification.notice.NoticeRepository;
import org.alumnibridge.notification.recipient.Graves;

/**
 * Tells those concerned by a step of a request: a notice each, and a mail unless the news is old. All of one event in
 * one transaction; what has been told before is passed over. People who are not known yet are told too: their notices
 * show and their mails leave when their contact point comes in. The erased are told nothing.
 */
@ApplicationScoped
public class TellingPeople {

    private final Graves graves;
    private final EffectRepository effects;
    private final NoticeRepository notices;
    private final MailQueue mails;
    private final Clock clock;

    TellingPeople(Graves graves, EffectRepository effects, NoticeRepository notices, MailQueue mails, Clock clock) {
        this.graves = graves;
        this.effects = effects;
        this.notices = notices;
        this.mails = mails;
        this.clock = clock;
    }

    /** @return whether a mail was queued */
    @WithTransaction
    public Uni<Boolean> about(EventRecord<RequestState> event) {
        return Multi.createFrom()
                .iterable(WhoIsTold.at(event))
                .onItem()
                .transformToUniAndConcatenate(telling -> tell(telling, event))
                .collect()
                .with(Collectors.reducing(false, Boolean::logicalOr));
    }

    private Uni<Boolean> tell(Telling telling, EventRecord<RequestState> event) {
        return graves.has(telling.profile())
                .chain(erased -> erased ? Uni.createFrom().item(false) : tellTheLiving(telling, event));
    }

    private Uni<Boolean> tellTheLiving(Telling telling, EventRecord<RequestState> event) {
        return effects.claim(telling.cause(), telling.profile(), telling.category())
                .chain(first -> first ? note(telling, event) : Uni.createFrom().item(false));
    }

    private Uni<Boolean> note(Telling telling, EventRecord<RequestState> event) {
        return notices.persist(notice(telling, event)).chain(notice -> mails.add(notice, event.at()));
    }

    private Notice notice(Telling telling, EventRecord<RequestState> event) {
        return new Notice(
                telling.profile(),
                telling.category(),
                telling.audience(),
                event.key(),
                telling.proposal(),
                facts(telling, event.state().orElseThrow()),
                clock.instant());
    }

    private static Facts facts(Telling telling, RequestState state) {
        RequestState.Target target = state.target();
        return new Facts(state.kind(), target.country(), target.regions(), state.industries(), telling.dueAt());
    }
}
