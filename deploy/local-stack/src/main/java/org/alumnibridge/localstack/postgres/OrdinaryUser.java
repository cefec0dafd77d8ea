package org.alumnibridge.localstack.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.alumnibridge.localstack.StackException;
import org.alumnibridge.localstack.process.Command;

/**
 * PostgreSQL refuses to run as root. For root (containers, build machines) its programs run in a user namespace of their
 * own, where they see themselves as somebody else and files keep their owner; where that is forbidden, as user
 * {@code nobody}, who is then given the data directory. For everybody else nothing changes.
 */
final class OrdinaryUser {

    private static final String NOBODY = "nobody";

    private final List<String> prefix;

    private OrdinaryUser(List<String> prefix) {
        this.prefix = prefix;
    }

    static OrdinaryUser forThisMachine() {
        if (!"root".equals(System.getProperty("user.name"))) {
            return new OrdinaryUser(List.of());
        }
        if (Command.succeeds(List.of("unshare", "--user", "true"))) {
            return new OrdinaryUser(List.of("unshare", "--user"));
        }
        var asNobody = List.of("setpriv", "--reuid=" + NOBODY, "--clear-groups");
        if (Command.succeeds(with(asNobody, List.of("true")))) {
            return new OrdinaryUser(asNobody);
        }
        throw new StackException(
                "PostgreSQL cannot run as root, and neither unshare nor setpriv (util-linux) works here."
                        + " Run as an ordinary user.");
    }

    /** The command as it must be run on this machine. */
    List<String> command(List<String> command) {
        return with(prefix, command);
    }

    /** Hands a directory with all in it to the user the commands run as. */
    void own(Path directory) {
        if (!prefix.contains("setpriv")) {
            return;
        }
        try (var paths = Files.walk(directory)) {
            var nobody =
                    directory.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(NOBODY);
            for (var path : paths.toList()) {
                Files.setOwner(path, nobody);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> with(List<String> prefix, List<String> command) {
        var all = new ArrayList<>(prefix);
        all.addAll(command);
        return all;
    }
}
