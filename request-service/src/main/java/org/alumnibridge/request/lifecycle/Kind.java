package org.alumnibridge.request.lifecycle;

import java.util.Locale;

/** What is asked for; offers of experts share the vocabulary. */
public enum Kind {
    QUESTION,
    ADVICE,
    /** To have a door opened to a third party. */
    BUSINESS_CONTACT,
    MENTORSHIP;

    /** As it stands in events and in people's offers. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Questions are answered in the system; everything else needs an introduction. */
    public boolean needsIntroduction() {
        return this != QUESTION;
    }

    /** How many experts are wanted where the requester says nothing. */
    public int usualExpertsWanted() {
        return this == QUESTION ? 2 : 1;
    }
}
