package org.alumnibridge.alumni.directory;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.OffsetDateTime;
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

    private static final String ALL_TIES = """
            select other.profile_id as person, mine.part as mine, other.part as theirs
            from request_part mine join request_part other on other.request_id = mine.request_id
            where mine.profile_id = $1
            union all
            select case when requester = $1 then expert else requester end, null, null
            from contact_grant
            where expires_at > $2 and revoked_at is null and (requester = $1 or expert = $1)
            """;
    private static final String TIES = "select * from (" + ALL_TIES + ") as tie where person = any($3)";
    private static final String TIES_OF_ALL = "select tie.* from (" + ALL_TIES
            + ") as tie join profile on profile.id = tie.person where not profile.restricted";

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

    /** All that the viewer is tied to, but those about to be erased: a tie shows nothing of them. */
    Uni<Map<UUID, Set<Tie>>> of(Viewer viewer) {
        return viewer.profile()
                .map(profile -> read(TIES_OF_ALL, Tuple.of(profile, now())))
                .orElseGet(() -> Uni.createFrom().item(Map.of()));
    }

    private Uni<Map<UUID, Set<Tie>>> between(UUID viewer, Collection<UUID> people) {
        return read(TIES, Tuple.of(viewer, now(), people.toArray(UUID[]::new)));
    }

    private Uni<Map<UUID, Set<Tie>>> read(String sql, Tuple parameters) {
        return pool.preparedQuery(sql).execute(parameters).map(TieQueries::collect);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
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
