package org.alumnibridge.alumni.directory;

import io.vertx.mutiny.sqlclient.Row;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.alumnibridge.alumni.profile.ProfileContentText;

/** People in the rows that the queries of the directory answer with. */
final class PersonRows {

    private static final ProfileContentText CONTENTS = new ProfileContentText();

    private PersonRows() {}

    static List<Person> people(Iterable<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> person(row, row.getString("external_id")))
                .toList();
    }

    static List<FoundPerson> found(Iterable<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> new FoundPerson(person(row, null), visible(row), row.getValue("sort_key")))
                .toList();
    }

    static Person person(Row row, String externalId) {
        return new Person(
                row.getUUID("id"),
                row.getLong("version"),
                row.getString("subject"),
                row.getBoolean("vouched"),
                row.getBoolean("restricted"),
                CONTENTS.convertToEntityAttribute(row.getString("content")),
                Arrays.asList(row.getArrayOfStrings("organisations")),
                externalId);
    }

    static Set<FieldGroup> visible(Row row) {
        Set<FieldGroup> visible = EnumSet.noneOf(FieldGroup.class);
        FieldGroup.all()
                .filter(group -> Boolean.TRUE.equals(
                        row.getBoolean("sees_" + group.name().toLowerCase(Locale.ROOT))))
                .forEach(visible::add);
        return visible;
    }
}
