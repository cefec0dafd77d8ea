package org.alumnibridge.alumni.joining;

import java.util.List;
import java.util.UUID;
import org.alumnibridge.alumni.partnership.Appointment;
import org.alumnibridge.alumni.privacy.ErasureView;
import org.alumnibridge.alumni.profile.ProfileDocument;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Who the caller is here.
 *
 * @param roles realm roles and scopes of the token
 * @param organisation code of the organisation that an office or partner acts for
 * @param profile absent until there is one
 * @param contactPersonOf every appointment, those not accepted yet included
 * @param claimableProfiles imported profiles with the caller's verified address that nobody has claimed
 * @param erasure the caller's erasure while it can be taken back; absent when nobody has asked for one
 * @param missing what would make the profile complete
 */
@Schema(name = "Me")
public record CallerDescription(
        String subject,
        List<String> roles,
        String organisation,
        ProfileDocument profile,
        List<Appointment> contactPersonOf,
        List<ClaimableProfile> claimableProfiles,
        ErasureView erasure,
        List<String> missing) {

    /** An imported profile that the caller may claim. */
    public record ClaimableProfile(UUID id, String displayName, String organisation) {}
}
