package org.alumnibridge.matching.privacy;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.alumnibridge.matching.pool.ProfilePool.End;
import org.hibernate.reactive.mutiny.Mutiny;

/** The erased, and the stored shortlists that name them. */
@ApplicationScoped
class Graves {

    private static final String ALL = "select profile from grave";
    private static final String DIG =
            "insert into grave (profile, version, dug_at) values (:profile, :version, :at) on conflict do nothing";
    /** Whatever a replica has ranked before this is refused: it may name the person. Waits for what is being stored. */
    private static final String FENCE = "update shortlist_holding set epoch = nextval('shortlist_epoch')";
    /** Who keeps them finds them gone, and ranks them anew. */
    private static final String CLEAR = """
        delete from shortlist where position(cast(cast(:profile as uuid) as text) in
            concat(cast(top as text), cast(content as text), cast(inputs as text))) > 0
        """;

    private final DataSource database;

    Graves(DataSource database) {
        this.database = database;
    }

    /** Waits for the database. */
    List<UUID> all() throws SQLException {
        List<UUID> found = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(ALL);
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                found.add(row.getObject(1, UUID.class));
            }
        }
        return found;
    }

    /** @return whether there was none before: one of the replicas is told so */
    Uni<Boolean> dig(End end, Instant at) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(DIG)
                        .setParameter("profile", end.profile())
                        .setParameter("version", end.version())
                        .setParameter("at", at)
                        .executeUpdate())
                .map(rows -> rows == 1);
    }

    /** @return how many stored shortlists named the person; they go */
    Uni<Integer> clearShortlists(UUID profile) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(FENCE).executeUpdate())
                .chain(Panache::getSession)
                .chain(session -> clear(session, profile));
    }

    private static Uni<Integer> clear(Mutiny.Session session, UUID profile) {
        return session.createNativeQuery(CLEAR).setParameter("profile", profile).executeUpdate();
    }
}
