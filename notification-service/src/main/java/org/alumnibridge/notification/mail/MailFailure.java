package org.alumnibridge.notification.mail;

import io.vertx.core.impl.NoStackTraceThrowable;
import io.vertx.ext.mail.SMTPException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;

/** Why a mail was not sent, as a code: the server's own words may hold the address. */
record MailFailure(String code, Kind kind) {

    /** What a failure means for the next attempt. */
    enum Kind {
        /** The server was not reached, or asks to come back: again soon. */
        PASSING,
        /** No answer, or a fault of ours: again, but seldom, since the server may have taken the mail. */
        UNCERTAIN,
        /** The server refuses us, not the recipient (login, sender, policy): again, but seldom. Somebody must help. */
        SERVER_REFUSES,
        /** The recipient has no such address: never again. */
        RECIPIENT_REFUSED
    }

    /** How Vert.x names the step of the conversation that failed. */
    private static final String AT_RECIPIENT = "recipient address not accepted";

    /** RFC 5321, 4.2.3: replies that speak of the mailbox. */
    private static final Set<Integer> OF_MAILBOX = Set.of(501, 550, 551, 553);

    /** RFC 3463: 5.1 is the address, 5.7 security and policy, such as a relay that wants a login first. */
    private static final Pattern OF_ADDRESS = Pattern.compile("^(\\d{3}[ -])?5\\.1\\.");

    private static final Pattern OF_POLICY = Pattern.compile("^(\\d{3}[ -])?5\\.7\\.");

    static MailFailure of(Throwable failure) {
        if (failure instanceof UnusableAddressException) {
            return new MailFailure("unusable_address", Kind.RECIPIENT_REFUSED);
        }
        if (failure instanceof SMTPException refused && refused.getReplyCode() > 0) {
            return new MailFailure("smtp_" + refused.getReplyCode(), kind(refused));
        }
        if (failure instanceof ConnectException || failure instanceof UnknownHostException) {
            return new MailFailure(failure.getClass().getSimpleName(), Kind.PASSING);
        }
        return new MailFailure(
                isOfConversation(failure) ? "no_answer" : failure.getClass().getSimpleName(), Kind.UNCERTAIN);
    }

    boolean isFinal() {
        return kind == Kind.RECIPIENT_REFUSED;
    }

    boolean isSoonOver() {
        return kind == Kind.PASSING;
    }

    boolean needsHelp() {
        return kind == Kind.SERVER_REFUSES;
    }

    /** Too long in all, or the connection was closed; Vert.x has no type for some of the latter. */
    private static boolean isOfConversation(Throwable failure) {
        return failure instanceof TimeoutException
                || failure instanceof IOException
                || failure instanceof NoStackTraceThrowable;
    }

    private static Kind kind(SMTPException refused) {
        if (!refused.isPermanent()) {
            return Kind.PASSING;
        }
        return isOfRecipient(refused) ? Kind.RECIPIENT_REFUSED : Kind.SERVER_REFUSES;
    }

    private static boolean isOfRecipient(SMTPException refused) {
        String reply = refused.getReplyMessage();
        return refused.getMessage().startsWith(AT_RECIPIENT)
                && !OF_POLICY.matcher(reply).find()
                && (OF_MAILBOX.contains(refused.getReplyCode())
                        || OF_ADDRESS.matcher(reply).find());
    }
}
