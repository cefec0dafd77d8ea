package org.alumnibridge.localstack;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The checked-out repository: where the parts were laid by the build and where realm, topics and services stand.
 *
 * @param root its top directory
 */
public record Repository(Path root) {

    private static final String LANDMARK = "deploy/kafka/topics.yaml";

    /** The repository named by the system property {@code repository.root}, else the one around the working directory. */
    public static Repository find() {
        var named = System.getProperty("repository.root");
        var start = Path.of(named == null ? "" : named).toAbsolutePath().normalize();
        for (var directory = start; directory != null; directory = directory.getParent()) {
            if (Files.exists(directory.resolve(LANDMARK))) {
                return new Repository(directory);
            }
        }
        throw new StackException("No repository around " + start + " (looked for " + LANDMARK + ")."
                + " Run from inside it or set -Drepository.root.");
    }

    /** A file the build laid for the stack; says how to make it if it is missing. */
    public Path part(String name) {
        var path = root.resolve("deploy/local-stack/target/parts").resolve(name);
        if (Files.notExists(path)) {
            throw new StackException(
                    path + " is missing. Make it with: mvn -q package -DskipTests -pl deploy/local-stack");
        }
        return path;
    }

    public Path topics() {
        return root.resolve(LANDMARK);
    }

    public Path keycloak(String file) {
        return root.resolve("deploy/keycloak").resolve(file);
    }

    /** Where data, logs and unpacked parts live; ignored by git. */
    public Path local() {
        return root.resolve(".local");
    }

    /** The runnable service a build left behind. */
    public Path application(String service) {
        return root.resolve(service).resolve("target/quarkus-app");
    }
}
