package org.alumnibridge.matching.pool;

import static java.time.ZoneOffset.UTC;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.alumnibridge.matching.reference.Level;
import org.alumnibridge.matching.reference.ReferenceData;

/** Turns a published profile into the facts that ranking uses. */
@ApplicationScoped
class ExpertReading {

    private final ReferenceData reference;

    ExpertReading(ReferenceData reference) {
        this.reference = reference;
    }

    Expert read(UUID id, ProfileState profile) {
        return new Expert(
                id,
                profile.consents().contains("matching"),
                profile.regions().stream().map(this::region).toList(),
                Set.copyOf(profile.industries()),
                Set.copyOf(profile.topics()),
                languages(profile),
                Set.copyOf(profile.offers()),
                Map.copyOf(profile.capacity()),
                availableFrom(profile.availability()),
                profile.confirmedAt() == null ? null : day(profile.confirmedAt()));
    }

    private KnownRegion region(ProfileState.Region region) {
        return new KnownRegion(
                region.code(), reference.countryOf(region.code()), Basis.of(region.basis()), region.evidenceYear());
    }

    private static Map<String, Level> languages(ProfileState profile) {
        Map<String, Level> levels = new HashMap<>();
        profile.languages().forEach(language -> levels.put(language.code(), Level.of(language.level())));
        return Map.copyOf(levels);
    }

    private static LocalDate availableFrom(ProfileState.Availability availability) {
        if (availability == null || !"paused".equals(availability.state())) {
            return null;
        }
        return availability.pausedUntil() == null ? LocalDate.MAX : availability.pausedUntil();
    }

    private static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, UTC);
    }
}
