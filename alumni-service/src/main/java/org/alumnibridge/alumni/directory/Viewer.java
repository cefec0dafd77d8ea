package org.alumnibridge.alumni.directory;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.alumnibridge.alumni.profile.ProfileKind;
import org.alumnibridge.kit.web.caller.Caller;
import org.alumnibridge.kit.web.caller.Roles;

/**
 * Who looks at the directory, with all that audiences ask for.
 *
 * @param profile the caller's own; empty for systems and newcomers
 * @param associations organisations that the caller is a member of
 * @param regions regions that the caller is an accepted, present contact person of
 */
record Viewer(
        Caller caller,
        Optional<UUID> profile,
        Optional<ProfileKind> kind,
        List<String> associations,
        Set<String> regions) {

    static Viewer withoutProfile(Caller caller) {
        return new Viewer(caller, Optional.empty(), Optional.empty(), List.of(), Set.of());
    }

    boolean isMember() {
        return caller.has(Roles.MEMBER);
    }

    boolean isAlumnus() {
        return isMember() && kind.filter(ProfileKind.ALUMNUS::equals).isPresent();
    }
}
