package org.alumnibridge.alumni.privacy;

import com.fasterxml.jackson.core.type.TypeReference;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alumnibridge.alumni.support.JsonText;

/** Receipts of an erasure: one of each service. */
@ApplicationScoped
class ReceiptRepository {

    private static final String ADD = """
            insert into erasure_receipt (erasure_id, service, removed, removed_at) values (?1, ?2, ?3, ?4)
            on conflict do nothing
            """;
    private static final String ALL = """
            select service, cast(extract(epoch from removed_at) * 1000000 as bigint), removed
            from erasure_receipt where erasure_id = ?1 order by removed_at, service
            """;

    /** The numbers as the table keeps them. */
    private static final class Numbers extends JsonText<Map<String, Integer>> {
        Numbers() {
            super(new TypeReference<>() {});
        }
    }

    private final Numbers numbers = new Numbers();

    /** @return whether it is the first of its service */
    Uni<Boolean> add(UUID erasure, Receipt receipt) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(ADD)
                        .setParameter(1, erasure)
                        .setParameter(2, receipt.service())
                        .setParameter(3, numbers.convertToDatabaseColumn(receipt.removed()))
                        .setParameter(4, receipt.removedAt())
                        .executeUpdate())
                .map(rows -> rows == 1);
    }

    /** In the order in which they were given. */
    Uni<List<Receipt>> of(UUID erasure) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(ALL, Object[].class)
                        .setParameter(1, erasure)
                        .getResultList())
                .map(rows -> rows.stream().map(this::receipt).toList());
    }

    private Receipt receipt(Object[] row) {
        return new Receipt(
                (String) row[0],
                Instant.EPOCH.plus((Long) row[1], ChronoUnit.MICROS),
                numbers.convertToEntityAttribute((String) row[2]));
    }
}
