package org.alumnibridge.alumni.partnership;

import java.util.List;
import java.util.UUID;

/**
 * A regional partnership as the API shows it: ids and codes; names come from the directory.
 *
 * @param contactPersons absent for whoever is no member and no office
 */
public record PartnershipView(
        UUID id,
        long version,
        String corridor,
        List<String> regions,
        List<String> organisations,
        List<ContactPerson> contactPersons) {

    PartnershipView withoutPeople() {
        return new PartnershipView(id, version, corridor, regions, organisations, null);
    }
}
