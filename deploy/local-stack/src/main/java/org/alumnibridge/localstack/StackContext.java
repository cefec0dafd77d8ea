package org.alumnibridge.localstack;

import java.nio.file.Path;
import org.alumnibridge.localstack.process.PidFile;

/**
 * What every part of one stack is told.
 *
 * @param repository where the parts and settings come from
 * @param directory where this stack keeps data, logs and process ids
 * @param state its ports and generated passwords
 */
public record StackContext(Repository repository, Path directory, StackState state) {

    /** The loopback address everything binds to. */
    public static final String HOST = "127.0.0.1";

    public int port(String name) {
        return state.port(name);
    }

    public Replicas replicas() {
        return new Replicas(state);
    }

    /** A generated password, the same at every call and start. */
    public String secret(String name) {
        return state.secret(name);
    }

    /** The directory in which a component keeps what survives a restart. */
    public Path data(String component) {
        return directory.resolve("data").resolve(component);
    }

    public Path log(String component) {
        return directory.resolve("logs").resolve(component + ".log");
    }

    public PidFile pidFile(String component) {
        return new PidFile(directory.resolve("run").resolve(component + ".pid"));
    }

    /** Shared by all stacks of the repository: distributions unpacked once. */
    public Path distributions() {
        return repository.local().resolve("parts");
    }
}
