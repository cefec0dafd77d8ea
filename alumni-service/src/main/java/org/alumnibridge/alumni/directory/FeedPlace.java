package org.alumnibridge.alumni.directory;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alumnibridge.kit.web.list.Cursor;

/**
 * How far a reader of the feed is. It first walks over everybody there is, then follows the changes from the position at
 * which the walk began: whoever changed under the walk comes again.
 *
 * @param audience fingerprint of what the reader could see when the feed began
 * @param position newest change that the reader need not be told of
 * @param last the one last walked over; absent at the beginning, and when the walk is over
 */
record FeedPlace(Stage stage, int audience, long position, Optional<UUID> last) {

    private static final Cursor.Binding BINDING = Cursor.Binding.of("alumni/changes");
    private static final int PARTS = 4;

    /** What the reader is at. */
    enum Stage {
        WALKING,
        FOLLOWING
    }

    static FeedPlace start(int audience, long position) {
        return new FeedPlace(Stage.WALKING, audience, position, Optional.empty());
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 400 when it is no cursor of the feed */
    static Optional<FeedPlace> read(String cursor) {
        return Cursor.decode(cursor, BINDING, PARTS, FeedPlace::read);
    }

    FeedPlace walkedTo(UUID person) {
        return new FeedPlace(Stage.WALKING, audience, position, Optional.of(person));
    }

    FeedPlace walked() {
        return new FeedPlace(Stage.FOLLOWING, audience, position, Optional.empty());
    }

    FeedPlace followedTo(long newest) {
        return new FeedPlace(Stage.FOLLOWING, audience, newest, Optional.empty());
    }

    boolean isWalking() {
        return stage == Stage.WALKING;
    }

    String write() {
        return Cursor.encode(
                BINDING,
                List.of(
                        stage.name(),
                        Integer.toString(audience),
                        Long.toString(position),
                        last.map(UUID::toString).orElse("")));
    }

    private static FeedPlace read(List<String> written) {
        Optional<UUID> last =
                Optional.of(written.get(3)).filter(text -> !text.isEmpty()).map(UUID::fromString);
        return new FeedPlace(
                Stage.valueOf(written.get(0)), Integer.parseInt(written.get(1)), Long.parseLong(written.get(2)), last);
    }
}
