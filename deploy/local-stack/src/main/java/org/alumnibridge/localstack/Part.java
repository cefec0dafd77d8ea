package org.alumnibridge.localstack;

import java.util.Set;
import org.alumnibridge.localstack.process.Launch;

/** One process of the stack: how to start it and how to know that it is ready. */
public interface Part {

    /** Its component name, see {@link Components}. */
    String name();

    String version();

    /** The components that must be ready before it starts. */
    Set<String> needs();

    /** Makes what the process finds on disk; called before every start, does nothing the second time. */
    void prepare();

    Launch launch();

    /** One quick look: does it answer? */
    boolean ready();

    /** Whether it runs from an older build than the one now there. */
    default boolean outdated() {
        return false;
    }

    /** The signal that asks it to end soon. */
    default String stopSignal() {
        return "TERM";
    }

    /** What is set up over the network once it is ready (users, topics, realm); repeatable. */
    default void settle() {}
}
