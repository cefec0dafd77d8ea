package org.alumnibridge.notification.mail;

import io.vertx.ext.mail.SMTPException;

/**
 * Why a mail was not sent, as a code: the server's own words may hold the address.
 *
 * @param permanent whether a further attempt is pointless
 */
record MailFailure(String code, boolean permanent) {

    static MailFailure of(Throwable failure) {
        if (failure instanceof SMTPException refused && refused.getReplyCode() > 0) {
            return new MailFailure("smtp_" + refused.getReplyCode(), refused.isPermanent());
        }
        boolean unusableAddress = failure instanceof IllegalArgumentException;
        return unusableAddress
                ? new MailFailure("unusable_address", true)
                : new MailFailure(failure.getClass().getSimpleName(), false);
    }
}
