package org.alumnibridge.alumni.partnership;

/** The lead is asked first, deputies after. */
public enum ContactRole {
    LEAD,
    DEPUTY
}
