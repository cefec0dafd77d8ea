package org.alumnibridge.alumni.partnership;

import java.util.List;
import java.util.UUID;

/** A regional partnership as the API shows it: ids and codes; names come from the directory. */
public record PartnershipView(
        UUID id,
        long version,
        String corridor,
        List<String> regions,
        List<String> organisations,
        List<ContactPerson> contactPersons) {}
