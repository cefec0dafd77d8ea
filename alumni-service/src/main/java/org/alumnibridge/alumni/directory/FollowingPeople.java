package org.alumnibridge.alumni.directory;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.alumnibridge.alumni.support.AlumniProblem;
import org.alumnibridge.kit.web.caller.Caller;
import org.alumnibridge.kit.web.problem.ProblemCode;
import org.alumnibridge.kit.web.problem.Problems;

/**
 * Somebody keeps a copy of the people they see by their audiences, and asks what has changed. A copy that has taken over
 * all pages is what the reader sees, as of the newest change that the relay has published. What a request or a grant
 * opens is not in it: that is read by id.
 *
 * <p>Nobody is in the feed whom the reader's audiences have never seen. The feed holds for the audiences with which it
 * began: whoever belongs to others by now starts anew.
 */
@ApplicationScoped
class FollowingPeople {

    /** Changes of people the reader does not see cost something, too: no more than this in one call. */
    private static final int WINDOW = 2_000;

    private static final PersonFilter EVERYBODY = new PersonFilter(null, new TreeSet<>(), List.of(), null, null);

    private final RecognisingViewers viewers;
    private final VisibilityPolicy policy;
    private final SearchQueries people;
    private final FeedQueries feed;

    FollowingPeople(RecognisingViewers viewers, VisibilityPolicy policy, SearchQueries people, FeedQueries feed) {
        this.viewers = viewers;
        this.policy = policy;
        this.people = people;
        this.feed = feed;
    }

    /**
     * @param after cursor of the page before; null to start
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 400 when it is no cursor, 410 when the reader has to start anew
     */
    Uni<PersonChanges> changes(Caller caller, String after, int limit) {
        Optional<FeedPlace> place = FeedPlace.read(after);
        return viewers.recognise(caller)
                .map(viewer -> policy.sight(viewer, Map.of()))
                .chain(sight -> feed.bounds().chain(bounds -> changes(sight, place, bounds, limit)));
    }

    private Uni<PersonChanges> changes(Sight sight, Optional<FeedPlace> known, FeedQueries.Bounds bounds, int limit) {
        FeedPlace place = known.orElseGet(() -> FeedPlace.start(sight.fingerprint(), bounds.newest()));
        requireValid(place, sight, bounds);
        return place.isWalking() ? walk(sight, place, limit) : follow(sight, place, limit);
    }

    private static void requireValid(FeedPlace place, Sight sight, FeedQueries.Bounds bounds) {
        if (place.audience() != sight.fingerprint()) {
            throw startAnew(AlumniProblem.AUDIENCE_CHANGED, "You belong to other audiences than when the feed began.");
        }
        if (place.position() > bounds.newest() || place.position() < bounds.forgotten()) {
            throw startAnew(AlumniProblem.FEED_EXPIRED, "What has changed since then is not known any more.");
        }
    }

    private static RuntimeException startAnew(ProblemCode problem, String detail) {
        return Problems.builder(problem, detail)
                .with("start", "/v1/alumni/changes")
                .withHeader("Link", "</v1/alumni/changes>; rel=\"start\"")
                .build();
    }

    private Uni<PersonChanges> walk(Sight sight, FeedPlace place, int limit) {
        Place after = place.last().map(Place::rest).orElse(Place.REST);
        return people.page(sight, EVERYBODY, PersonSort.JOINED, after, limit + 1)
                .map(found -> walked(found, place, limit));
    }

    private static PersonChanges walked(List<FoundPerson> found, FeedPlace place, int limit) {
        List<FoundPerson> page = found.subList(0, Math.min(limit, found.size()));
        FeedPlace next = found.size() > limit
                ? place.walkedTo(page.get(limit - 1).person().id())
                : place.walked();
        List<PersonChange> items =
                page.stream().map(FoundPerson::view).map(PersonChange::changed).toList();
        return new PersonChanges(items, next.write(), false);
    }

    private Uni<PersonChanges> follow(Sight sight, FeedPlace place, int limit) {
        return feed.window(place.position(), WINDOW).chain(window -> feed.changes(sight, window, limit + 1)
                .map(found -> followed(found, place, window, limit)));
    }

    private static PersonChanges followed(
            List<FeedQueries.Changed> found, FeedPlace place, FeedQueries.Window window, int limit) {
        List<FeedQueries.Changed> page = found.subList(0, Math.min(limit, found.size()));
        boolean full = found.size() > limit;
        long reached = full ? page.get(limit - 1).position() : window.last();
        List<PersonChange> items =
                page.stream().map(FeedQueries.Changed::change).toList();
        return new PersonChanges(items, place.followedTo(reached).write(), !full && window.number() < WINDOW);
    }
}
