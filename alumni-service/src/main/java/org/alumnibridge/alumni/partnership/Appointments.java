package org.alumnibridge.alumni.partnership;

import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.alumnibridge.alumni.support.CodeListText;

/** Finds the partnerships that name a person. Read with every look at the directory, so without a session. */
@ApplicationScoped
public class Appointments {

    private static final String NAMING = """
            select id, corridor, regions, contact_persons from partnership
            where contact_persons::jsonb @> $1 order by id
            """;

    private final Pool pool;
    private final CodeListText regions = new CodeListText();
    private final Partnership.ContactPersonsText persons = new Partnership.ContactPersonsText();

    Appointments(Pool pool) {
        this.pool = pool;
    }

    /** All of them, accepted or not, over or not. */
    public Uni<List<Appointment>> of(UUID profile) {
        JsonArray naming = JsonArray.of(new JsonObject().put("profile", profile.toString()));
        return pool.preparedQuery(NAMING).execute(Tuple.of(naming)).map(rows -> StreamSupport.stream(
                        rows.spliterator(), false)
                .flatMap(row -> appointments(row, profile))
                .toList());
    }

    private Stream<Appointment> appointments(Row row, UUID profile) {
        List<String> covered = regions.convertToEntityAttribute(row.getString("regions"));
        return persons.convertToEntityAttribute(row.getString("contact_persons")).stream()
                .filter(person -> person.profile().equals(profile))
                .map(person -> Appointment.of(row.getUUID("id"), row.getString("corridor"), covered, person));
    }
}
