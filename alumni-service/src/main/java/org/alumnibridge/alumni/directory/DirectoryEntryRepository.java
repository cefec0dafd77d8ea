package org.alumnibridge.alumni.directory;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import org.alumnibridge.alumni.profile.Profile;
import org.alumnibridge.alumni.support.JsonText;
import org.hibernate.reactive.mutiny.Mutiny;

/** Writes the index of the directory through the session of the use case: any number of entries in one statement. */
@ApplicationScoped
class DirectoryEntryRepository {

    private static final String COLUMNS = """
            id, kind, organisations, identity_open_to, career_open_to, expertise_open_to, contact_open_to, open_to,
            name, identity_text, career_text, career_codes, expertise_codes, cohort_year, available_from
            """;
    private static final String PUT = """
            insert into directory_entry as known (%1$s, ever_open_to)
            select %1$s, open_to from jsonb_to_recordset(cast(cast(?1 as text) as jsonb)) as made (
                id uuid, kind text, organisations text[], identity_open_to text[], career_open_to text[],
                expertise_open_to text[], contact_open_to text[], open_to text[], name text, identity_text text,
                career_text text, career_codes text[], expertise_codes text[], cohort_year integer,
                available_from date)
            on conflict (id) do update set (%1$s) = (%2$s),
                ever_open_to = array(
                    select distinct audience from unnest(known.ever_open_to || excluded.open_to) as audience order by 1)
            """.formatted(COLUMNS, COLUMNS.replaceAll("(\\w+)", "excluded.$1"));
    private static final String BURY = """
            with gone as (delete from directory_entry where id = ?1 returning id, ever_open_to)
            insert into directory_grave (id, ever_open_to, buried_at) select id, ever_open_to, ?2 from gone
            """;
    private static final String FORGET = """
            with old as (delete from directory_grave where buried_at < ?1 returning id),
                 gone as (delete from directory_change using old where profile_id = old.id returning position)
            update directory_feed set forgotten_up_to = newest
            from (select max(position) as newest from gone) as forgotten where newest > forgotten_up_to
            """;

    /** Only of profiles that the session holds, so that nothing is read. */
    Uni<Person> person(UUID id) {
        return Panache.getSession()
                .chain(session -> session.find(Profile.class, id))
                .map(Person::of);
    }

    Uni<Void> put(Collection<DirectoryEntry> entries) {
        return change(PUT, JsonText.write(entries)).replaceWithVoid();
    }

    Uni<Long> count(UUID id) {
        return Panache.getSession().chain(session -> session.createNativeQuery(
                        "select count(*) from directory_entry where id = ?1", Long.class)
                .setParameter(1, id)
                .getSingleResult());
    }

    /** Keeps the audiences alone, for those who have seen the person. */
    Uni<Integer> bury(UUID id, Instant now) {
        return change(BURY, id, now);
    }

    /** Whom the feed has told long enough that they are gone. */
    Uni<Integer> forgetBuriedBefore(Instant time) {
        return change(FORGET, time);
    }

    private static Uni<Integer> change(String sql, Object... parameters) {
        return Panache.getSession().chain(session -> bound(session.createNativeQuery(sql), parameters)
                .executeUpdate());
    }

    private static Mutiny.Query<Object> bound(Mutiny.Query<Object> query, Object... parameters) {
        for (int i = 0; i < parameters.length; i++) {
            query.setParameter(i + 1, parameters[i]);
        }
        return query;
    }
}
