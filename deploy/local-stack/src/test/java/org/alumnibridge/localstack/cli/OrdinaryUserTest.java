package org.alumnibridge.localstack.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.alumnibridge.localstack.Components;
import org.alumnibridge.localstack.LocalStack;
import org.alumnibridge.localstack.Ports;
import org.alumnibridge.localstack.Repository;
import org.alumnibridge.localstack.process.Command;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Where the build runs as root, the launcher once more as nobody in particular. (Where it does not, every other test
 * already runs as an ordinary user.)
 */
class OrdinaryUserTest {

    private static final String NOBODY = "65534";

    @TempDir
    Path home;

    private final Repository repository = Repository.find();
    private Path directory;

    @BeforeEach
    void needsRootToBecomeSomebodyElse() throws IOException {
        assumeTrue("root".equals(System.getProperty("user.name")), "runs as an ordinary user anyway");
        assumeTrue(Command.succeeds(asNobody(List.of("test", "-r", parts().toString()))), "repository is root's alone");
        // Unpacks what all stacks of the repository share.
        LocalStack.forTests();
        directory = home.resolve("stack");
        Files.createDirectory(directory);
        Command.run(List.of("chown", NOBODY, home.toString(), directory.toString()), Map.of(), home);
    }

    @Test
    void startsAndStopsParts() throws IOException {
        var ports = new ArrayList<>(List.of("up", Components.POSTGRES, Components.MAIL));
        Ports.free().forEach((name, port) -> ports.addAll(List.of("--port", name + "=" + port)));
        try {
            var output = launcher(ports);
            assertTrue(output.contains("Ready after"), output);
            var stack = LocalStack.open(directory);
            for (var part : List.of(Components.POSTGRES, Components.MAIL)) {
                assertTrue(stack.ready(part), part);
                var process = stack.process(part).orElseThrow();
                assertEquals("nobody", process.info().user().orElseThrow(), part);
            }
        } finally {
            launcher(List.of("down"));
        }
    }

    private String launcher(List<String> words) {
        var classPath = parts().resolveSibling("classes") + ":" + parts().resolveSibling("lib") + "/*";
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command = new ArrayList<>(
                List.of(java, "-Drepository.root=" + repository.root(), "-cp", classPath, Main.class.getName()));
        command.addAll(words);
        command.addAll(List.of("--directory", directory.toString()));
        return Command.run(asNobody(command), Map.of("HOME", home.toString()), home);
    }

    private Path parts() {
        return repository.part("");
    }

    private static List<String> asNobody(List<String> command) {
        var all = new ArrayList<>(List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups"));
        all.addAll(command);
        return all;
    }
}
