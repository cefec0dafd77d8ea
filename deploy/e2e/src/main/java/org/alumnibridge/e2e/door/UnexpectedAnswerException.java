package org.alumnibridge.e2e.door;

/** The system answered otherwise than the story needs. */
public class UnexpectedAnswerException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnexpectedAnswerException(String message) {
        super(message);
    }
}
