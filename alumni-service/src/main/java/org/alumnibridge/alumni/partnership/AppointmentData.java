package org.alumnibridge.alumni.partnership;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.alumnibridge.alumni.erasing.DataSubject;
import org.alumnibridge.alumni.erasing.PersonalData;
import org.alumnibridge.kit.data.outbox.Actor;
import org.alumnibridge.kit.data.outbox.Outbox;

/** Appointments as contact person: they end, and regions without another one are vacant. */
@ApplicationScoped
class AppointmentData implements PersonalData {

    private static final String APPOINTMENTS = "appointments";
    private static final Actor SELF = Actor.system("alumni-service");

    private final PartnershipRepository partnerships;
    private final Outbox outbox;
    private final Clock clock;

    AppointmentData(PartnershipRepository partnerships, Outbox outbox, Clock clock) {
        this.partnerships = partnerships;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public Uni<Map<String, Integer>> count(DataSubject person) {
        return partnerships.naming(person.profile()).map(AppointmentData::counted);
    }

    @Override
    public Uni<Map<String, Integer>> remove(DataSubject person) {
        return partnerships
                .namingForChange(person.profile())
                .call(naming -> outbox.append(naming.stream()
                        .map(partnership -> partnership.dismiss(person.profile(), SELF, clock.instant()))
                        .toList()))
                .map(AppointmentData::counted);
    }

    private static Map<String, Integer> counted(List<Partnership> naming) {
        return Map.of(APPOINTMENTS, naming.size());
    }
}
