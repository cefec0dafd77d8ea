package org.alumnibridge.request.lifecycle;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;

/** How long people may take. Business days are Monday to Friday, in UTC. */
public final class Deadlines {

    static final int CONTACT_PERSON = 5;
    static final int EXPERT = 5;
    static final int REQUESTER = 5;
    /** Calendar days until an answered request is meant to be closed. */
    static final int CLOSING_ANSWERED = 14;
    /** Calendar days until an introduced request is meant to be closed. */
    static final int CLOSING_INTRODUCED = 30;

    private Deadlines() {}

    /** The same time of day, so many business days later. */
    public static Instant afterBusinessDays(Instant from, int days) {
        ZonedDateTime day = from.atZone(ZoneOffset.UTC);
        for (int left = days; left > 0; ) {
            day = day.plusDays(1);
            left -= isBusinessDay(day) ? 1 : 0;
        }
        return day.toInstant();
    }

    private static boolean isBusinessDay(ZonedDateTime day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }
}
