package org.alumnibridge.alumni.reference.official;

import java.util.Map;

/**
 * One code of an official list.
 *
 * @param line where it stands in the file
 * @param parent its code, empty for none
 * @param columns of our file that the list decides besides, such as {@code level}
 */
record OfficialEntry(int line, String code, String parent, String title, Map<String, String> columns) {}
