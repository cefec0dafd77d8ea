package org.alumnibridge.alumni.directory;

import java.util.List;

/**
 * A page of the feed.
 *
 * @param next where to go on, now or later; always there
 * @param upToDate whether nothing more has happened so far
 */
record PersonChanges(List<PersonChange> items, String next, boolean upToDate) {}
