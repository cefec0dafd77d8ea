package org.alumnibridge.alumni.directory;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.alumnibridge.alumni.support.JsonText;

/** Puts made-up people into the database as they would stand there. */
@ApplicationScoped
class DirectoryRows {

    private static final String PROFILE = """
            insert into profile (id, version, subject, vouched, restricted, content, owned_fields, created_at, updated_at)
            values (?, ?, ?, ?, ?, ?, '[]', now(), now())
            on conflict (id) do update set content = excluded.content, version = excluded.version
            """;

    private final DataSource source;
    private final DirectoryEntryRepository entries;
    private final VisibilityPolicy policy;
    private final SearchCodes codes;

    DirectoryRows(DataSource source, DirectoryEntryRepository entries, VisibilityPolicy policy, SearchCodes codes) {
        this.source = source;
        this.entries = entries;
        this.policy = policy;
        this.codes = codes;
    }

    void put(List<Person> people) {
        try (Connection connection = source.getConnection();
                PreparedStatement profile = connection.prepareStatement(PROFILE)) {
            for (Person person : people) {
                profile.setObject(1, person.id());
                profile.setLong(2, person.version());
                profile.setString(3, person.subject());
                profile.setBoolean(4, person.vouched());
                profile.setBoolean(5, person.restricted());
                profile.setString(6, JsonText.write(person.content()));
                profile.addBatch();
            }
            profile.executeBatch();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
        List<DirectoryEntry> made = people.stream()
                .map(person -> DirectoryEntry.of(person, policy, codes))
                .toList();
        await(() -> Panache.withTransaction(() -> entries.put(made)));
    }

    /** On a context of its own, as a call has one. */
    static <T> T await(Supplier<Uni<T>> work) {
        try {
            return VertxContextSupport.subscribeAndAwait(work);
        } catch (Throwable failure) {
            throw new IllegalStateException(failure);
        }
    }
}
