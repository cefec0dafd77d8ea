package org.alumnibridge.e2e.story;

import java.io.PrintStream;
import java.util.Locale;

/** Tells the story on a terminal: chapters, and in each step who does what with which answer. */
public final class Narrator {

    private final PrintStream out;
    private int step;

    public Narrator(PrintStream out) {
        this.out = out;
    }

    public void chapter(String title) {
        out.printf("%n== %s%n", title);
    }

    /** One step and what came of it. */
    public void step(String who, String what, String answer) {
        out.printf("%3d  %-16s %s%n", ++step, who, what);
        detail("-> " + answer);
    }

    public void detail(String line) {
        out.printf("     %-16s %s%n", "", line);
    }

    public void timing(String what, double milliseconds) {
        out.printf(Locale.ROOT, "     %-52s %8.1f ms%n", what, milliseconds);
    }
}
