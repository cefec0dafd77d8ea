package org.alumnibridge.localstack;

/** What went wrong, in words for the person at the terminal: the launcher prints the message and nothing else. */
public class StackException extends RuntimeException {

    public StackException(String message) {
        super(message);
    }

    public StackException(String message, Throwable cause) {
        super(message, cause);
    }
}
