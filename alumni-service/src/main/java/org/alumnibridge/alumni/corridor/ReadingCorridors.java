package org.alumnibridge.alumni.corridor;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.regex.Pattern;
import org.alumnibridge.kit.web.problem.Problems;

@ApplicationScoped
class ReadingCorridors {

    private static final Pattern CODE = Pattern.compile("[A-Z]{2}-[A-Z]{2}");

    private final CorridorRepository corridors;

    ReadingCorridors(CorridorRepository corridors) {
        this.corridors = corridors;
    }

    @WithSession
    Uni<List<CorridorView>> all() {
        return corridors.all().map(all -> all.stream().map(Corridor::view).toList());
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 404 for what cannot be a code, too */
    @WithSession
    Uni<CorridorView> one(String code) {
        if (!CODE.matcher(code).matches()) {
            throw Problems.notFound();
        }
        return corridors
                .find(code)
                .onItem()
                .ifNull()
                .failWith(Problems::notFound)
                .map(Corridor::view);
    }
}
