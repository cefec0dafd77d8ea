package org.alumnibridge.notification.mail;

/** What is kept as a person's address is none. The message does not repeat it. */
class UnusableAddressException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnusableAddressException() {
        super("not an address");
    }
}
