package org.alumnibridge.alumni.directory;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.alumnibridge.alumni.partnership.Appointment;
import org.alumnibridge.alumni.partnership.Appointments;
import org.alumnibridge.kit.web.caller.Caller;

/** Finds out what a caller is to the directory: profile, associations, regions in their care. */
@ApplicationScoped
class RecognisingViewers {

    private final DirectoryQueries directory;
    private final Appointments appointments;
    private final Clock clock;

    RecognisingViewers(DirectoryQueries directory, Appointments appointments, Clock clock) {
        this.directory = directory;
        this.appointments = appointments;
        this.clock = clock;
    }

    Uni<Viewer> recognise(Caller caller) {
        return directory.bySubject(caller.subject()).chain(own -> own.map(person -> withProfile(caller, person))
                .orElseGet(() -> Uni.createFrom().item(Viewer.withoutProfile(caller))));
    }

    private Uni<Viewer> withProfile(Caller caller, Person own) {
        return appointments
                .of(own.id())
                .map(named -> new Viewer(
                        caller,
                        Optional.of(own.id()),
                        Optional.of(own.content().kind()),
                        own.organisations(),
                        regions(named)));
    }

    private Set<String> regions(List<Appointment> named) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        return named.stream()
                .filter(appointment -> appointment.holdsOn(today))
                .flatMap(appointment -> appointment.regions().stream())
                .collect(Collectors.toUnmodifiableSet());
    }
}
