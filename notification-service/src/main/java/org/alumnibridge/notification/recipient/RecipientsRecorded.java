package org.alumnibridge.notification.recipient;

/**
 * Contact points came in and are committed: mails that waited for their recipients can go now.
 *
 * @param count how many, at most
 */
public record RecipientsRecorded(int count) {}
