package org.alumnibridge.alumni.directory;

/**
 * Names of audiences: a group of fields is open to some of them, a viewer belongs to some of them, and sees the group
 * where the two meet. The same names stand in the index of the directory and in the policy.
 */
final class Audience {

    static final String MEMBERS = "members";
    static final String ALUMNI = "alumni";

    private Audience() {}

    /** Members of the association. */
    static String association(String organisation) {
        return "association:" + organisation;
    }

    /** The people in its office, for their own members. */
    static String office(String organisation) {
        return "office:" + organisation;
    }

    /** The system of a partner, for its own members. */
    static String system(String organisation) {
        return "system:" + organisation;
    }

    /** Office and system of an organisation that people name. */
    static String organisation(String organisation) {
        return "organisation:" + organisation;
    }

    /** Contact persons whom somebody who knows this region is of interest to. */
    static String contactPersons(String region) {
        return "region:" + region;
    }
}
