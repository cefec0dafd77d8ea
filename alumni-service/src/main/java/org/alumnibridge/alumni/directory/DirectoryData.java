package org.alumnibridge.alumni.directory;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Map;
import org.alumnibridge.alumni.erasing.DataSubject;
import org.alumnibridge.alumni.erasing.PersonalData;

/** What the directory's index holds of a person. */
@ApplicationScoped
class DirectoryData implements PersonalData {

    private static final String ENTRIES = "directory_entries";

    private final DirectoryEntryRepository entries;
    private final Clock clock;

    DirectoryData(DirectoryEntryRepository entries, Clock clock) {
        this.entries = entries;
        this.clock = clock;
    }

    @Override
    public Uni<Map<String, Integer>> count(DataSubject person) {
        return entries.count(person.profile()).map(count -> Map.of(ENTRIES, count.intValue()));
    }

    @Override
    public Uni<Map<String, Integer>> remove(DataSubject person) {
        return entries.bury(person.profile(), clock.instant()).map(buried -> Map.of(ENTRIES, buried));
    }
}
