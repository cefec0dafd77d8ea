package org.alumnibridge.alumni.directory;

/**
 * A profile as an audience sees it.
 *
 * @param as the audience
 * @param visible whether they find the person at all
 * @param person what they see; absent when they do not
 */
record ProfilePreview(String as, boolean visible, PersonView person) {}
