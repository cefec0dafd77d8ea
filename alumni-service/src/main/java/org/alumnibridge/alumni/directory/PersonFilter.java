package org.alumnibridge.alumni.directory;

import java.util.List;
import java.util.SortedSet;
import org.alumnibridge.alumni.profile.ProfileKind;

/**
 * Whom somebody looks for; all of it applies.
 *
 * @param kind null for either
 * @param memberOf organisations, one of which counts the person among its members; empty for any
 * @param available whether people may be asked now; null for either
 * @param text null for none
 */
record PersonFilter(
        ProfileKind kind, SortedSet<String> memberOf, List<CodeFilter> codes, Boolean available, FreeText text) {}
