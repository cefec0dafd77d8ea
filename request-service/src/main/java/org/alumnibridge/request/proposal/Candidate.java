package org.alumnibridge.request.proposal;

import java.util.Optional;
import java.util.UUID;
import org.alumnibridge.request.capacity.Engagement;
import org.alumnibridge.request.people.KnownProfile;

/**
 * An expert who might be asked, with everything the rules look at.
 *
 * @param known empty when the network knows no such person
 * @param unanswered asks over all requests that the expert has not answered yet
 */
record Candidate(UUID profile, Optional<KnownProfile> known, Engagement engagement, long unanswered) {}
