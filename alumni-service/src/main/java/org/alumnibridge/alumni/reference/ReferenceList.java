package org.alumnibridge.alumni.reference;

/** The lists of codes, each a file of {@code reference/}. */
public enum ReferenceList {
    REGIONS("regions"),
    INDUSTRIES("industries"),
    LANGUAGES("languages"),
    CEFR_LEVELS("cefr-levels"),
    TOPICS("topics"),
    PROGRAMMES("programmes"),
    ORGANISATIONS("organisations");

    private final String file;

    ReferenceList(String file) {
        this.file = file;
    }

    String resource() {
        return "reference/" + file();
    }

    /** Its name in the directory of the lists. */
    public String file() {
        return file + ".csv";
    }
}
