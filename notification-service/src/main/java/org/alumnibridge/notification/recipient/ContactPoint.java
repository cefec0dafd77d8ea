package org.alumnibridge.notification.recipient;

/**
 * How to address a person, as alumni-service publishes it.
 *
 * @param subject subject of the person's tokens, null until the profile is claimed
 * @param email null when there is none, or none any more
 * @param locale IETF tag, such as {@code ru}
 * @param timeZone IANA name, such as {@code Asia/Yekaterinburg}
 */
public record ContactPoint(String subject, String name, String email, String locale, String timeZone) {

    public ContactPoint {
        email = email == null || email.isBlank() ? null : email;
    }
}
