package org.alumnibridge.alumni.directory;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.alumnibridge.alumni.brokerage.RequestPart;

/** Finds what open requests and grants make of a viewer and others. */
@ApplicationScoped
class TieQueries {

    private static final String TIES = """
            select other.profile_id as person, mine.part as mine, other.part as theirs
            from request_part mine join request_part other on other.request_id = mine.request_id
            where mine.profile_id = $1 and other.profile_id = any($2)
            union all
            select case when requester = $1 then expert else requester end, null, null
            from contact_grant
            where expires_at > $3 and revoked_at is null
              and (requester = $1 and expert = any($2) or expert = $1 and requester = any($2))
            """;

    private final Pool pool;
    private final Clock clock;

    TieQueries(Pool pool, Clock clock) {
        this.pool = pool;
        this.clock = clock;
    }

    /** The ties by person; whoever has none is not in it. */
    Uni<Map<UUID, Set<Tie>>> between(Viewer viewer, Collection<UUID> people) {
        return viewer.profile().map(profile -> between(profile, people)).orElseGet(() -> Uni.createFrom()
                .item(Map.of()));
    }

    private Uni<Map<UUID, Set<Tie>>> between(UUID viewer, Collection<UUID> people) {
        Tuple parameters =
                Tuple.of(viewer, people.toArray(UUID[]::new), clock.instant().atOffset(ZoneOffset.UTC));
        return pool.preparedQuery(TIES).execute(parameters).map(TieQueries::collect);
    }

    private static Map<UUID, Set<Tie>> collect(Iterable<Row> rows) {
        Map<UUID, Set<Tie>> ties = new HashMap<>();
        for (Row row : rows) {
            tie(row).ifPresent(tie -> ties.computeIfAbsent(row.getUUID("person"), any -> EnumSet.noneOf(Tie.class))
                    .add(tie));
        }
        return ties;
    }

    private static Optional<Tie> tie(Row row) {
        String mine = row.getString("mine");
        return mine == null
                ? Optional.of(Tie.GRANTED)
                : of(RequestPart.valueOf(mine), RequestPart.valueOf(row.getString("theirs")));
    }

    /** An expert who is only asked learns nothing of the requester, nor the requester of them. */
    static Optional<Tie> of(RequestPart mine, RequestPart theirs) {
        if (mine == RequestPart.BROKER && theirs != RequestPart.BROKER) {
            return Optional.of(Tie.BROKERED);
        }
        boolean accepted = mine == RequestPart.REQUESTER && theirs == RequestPart.ACCEPTED
                || mine == RequestPart.ACCEPTED && theirs == RequestPart.REQUESTER;
        return accepted ? Optional.of(Tie.ACCEPTED) : Optional.empty();
    }
}
