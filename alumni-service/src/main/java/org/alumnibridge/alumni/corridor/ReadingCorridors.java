package org.alumnibridge.alumni.corridor;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.alumnibridge.kit.web.problem.Problems;

@ApplicationScoped
class ReadingCorridors {

    private final CorridorRepository corridors;

    ReadingCorridors(CorridorRepository corridors) {
        this.corridors = corridors;
    }

    @WithSession
    Uni<List<CorridorView>> all() {
        return corridors.all().map(all -> all.stream().map(Corridor::view).toList());
    }

    @WithSession
    Uni<CorridorView> one(String code) {
        return corridors
                .find(code)
                .onItem()
                .ifNull()
                .failWith(Problems::notFound)
                .map(Corridor::view);
    }
}
