package org.alumnibridge.alumni.brokerage;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.alumnibridge.alumni.erasing.DataSubject;
import org.alumnibridge.alumni.erasing.PersonalData;

/** The person's parts in open requests. */
@ApplicationScoped
class RequestPartData implements PersonalData {

    private static final String PARTS = "request_parts";

    private final RequestPartRepository parts;

    RequestPartData(RequestPartRepository parts) {
        this.parts = parts;
    }

    @Override
    public Uni<Map<String, Integer>> count(DataSubject person) {
        return parts.countOf(person.profile()).map(count -> Map.of(PARTS, count.intValue()));
    }

    @Override
    public Uni<Map<String, Integer>> remove(DataSubject person) {
        return parts.removeOf(person.profile()).map(removed -> Map.of(PARTS, removed));
    }
}
