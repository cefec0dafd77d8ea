package org.alumnibridge.e2e.story;

import java.util.LinkedHashMap;
import java.util.Map;

/** How long people waited for each other's services, in milliseconds. */
public final class Timings {

    private final Map<String, Double> measured = new LinkedHashMap<>();

    /** @param startNanos {@code System.nanoTime()} when the waiting began */
    public void since(String what, long startNanos) {
        measured.put(what, (System.nanoTime() - startNanos) / 1e6);
    }

    public Map<String, Double> all() {
        return measured;
    }
}
