package org.alumnibridge.e2e.ledger;

import org.alumnibridge.e2e.door.Answer;

/** Where answers lead to. */
final class Paths {

    private Paths() {}

    /** The path of the answer's Location. */
    static String of(Answer answer) {
        return answer.header("Location").replaceFirst("^https?://[^/]+", "");
    }

    static String lastSegment(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
