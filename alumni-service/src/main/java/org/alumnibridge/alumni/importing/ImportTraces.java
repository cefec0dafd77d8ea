package org.alumnibridge.alumni.importing;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.alumnibridge.alumni.erasing.DataSubject;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Finds a person in lines that wait and in files that were sent; an {@link ImportError} holds nothing of its line. A waiting line is compared as text rather than as JSON: a broken line of
 * somebody else must not keep an erasure from going through. Whatever is written in another way is met by the grave when
 * the line is applied.
 */
@ApplicationScoped
class ImportTraces {

    private static final String LINES = """
            import_row where strpos(lower(content), ?1) > 0
               or exists (select 1 from directory_import job where job.id = import_id
                  and job.organisation || '/' || substring(content from '"externalId"\\s*:\\s*"([^"]*)"')
                      = any (string_to_array(?2, E'\\n')))
            """;
    private static final String SENT = "select count(*) from directory_import where subject = ?1";
    private static final String DISOWN =
            "update directory_import set subject = 'erased', idempotency_key = null where subject = ?1";
    private static final String NOBODY = "\n";

    Uni<Integer> countLines(DataSubject person) {
        return count("select count(*) from " + LINES, quotedEmail(person), numbers(person));
    }

    Uni<Integer> removeLines(DataSubject person) {
        return change("delete from " + LINES, quotedEmail(person), numbers(person));
    }

    Uni<Integer> countFiles(DataSubject person) {
        return count(SENT, account(person));
    }

    Uni<Integer> disownFiles(DataSubject person) {
        return change(DISOWN, account(person));
    }

    private static String quotedEmail(DataSubject person) {
        return person.email() == null ? NOBODY : "\"" + person.email() + "\"";
    }

    private static String numbers(DataSubject person) {
        List<String> numbers = person.memberships().stream()
                .map(number -> number.organisation() + "/" + number.externalId())
                .toList();
        return numbers.isEmpty() ? NOBODY : String.join("\n", numbers);
    }

    private static String account(DataSubject person) {
        return person.subject() == null ? NOBODY : person.subject();
    }

    private static Uni<Integer> count(String sql, String... parameters) {
        return Panache.getSession()
                .chain(session -> counting(session, sql, parameters).getSingleResult())
                .map(Long::intValue);
    }

    private static Uni<Integer> change(String sql, String... parameters) {
        return Panache.getSession()
                .chain(session -> changing(session, sql, parameters).executeUpdate());
    }

    private static Mutiny.SelectionQuery<Long> counting(Mutiny.Session session, String sql, String... parameters) {
        Mutiny.SelectionQuery<Long> query = session.createNativeQuery(sql, Long.class);
        for (int i = 0; i < parameters.length; i++) {
            query.setParameter(i + 1, parameters[i]);
        }
        return query;
    }

    private static Mutiny.MutationQuery changing(Mutiny.Session session, String sql, String... parameters) {
        Mutiny.Query<Object> query = session.createNativeQuery(sql);
        for (int i = 0; i < parameters.length; i++) {
            query.setParameter(i + 1, parameters[i]);
        }
        return query;
    }
}
