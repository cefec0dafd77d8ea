package org.alumnibridge.alumni.directory;

import java.util.List;

/**
 * What somebody typed to find people: every word stands in a visible name, company, position or headline, or is called
 * like a code that the person has.
 *
 * @param whole codes that are called like all of it together: that finds as well
 */
record FreeText(List<Word> words, List<CodeFilter> whole) {

    /**
     * One word.
     *
     * @param folded as in the index
     * @param codes those that are called so
     */
    record Word(String folded, List<CodeFilter> codes) {}
}
