package org.alumnibridge.localstack.keycloak;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.alumnibridge.localstack.StackContext;
import org.alumnibridge.localstack.Versions;
import org.alumnibridge.localstack.process.Archives;
import org.alumnibridge.localstack.process.Command;
import org.alumnibridge.localstack.process.Unpacked;

/** Keycloak unpacked and built for our options: half a minute once, kept for all stacks of the repository. */
final class KeycloakDistribution {

    private static final List<String> BUILD_OPTIONS =
            List.of("--db=postgres", "--health-enabled=true", "--metrics-enabled=true");

    // Not among Keycloak's own options: notice connections that died with a restarted PostgreSQL before using them.
    private static final String QUARKUS_SETTINGS = "quarkus.datasource.jdbc.validate-on-borrow=true\n";

    private final StackContext context;

    KeycloakDistribution(StackContext context) {
        this.context = context;
    }

    /** The home directory, built now if need be. */
    Path built() {
        var name = "keycloak-%s-%08x".formatted(Versions.of("keycloak"), Objects.hash(BUILD_OPTIONS, QUARKUS_SETTINGS));
        return Unpacked.once(context.distributions().resolve(name), this::build);
    }

    private void build(Path home) throws IOException {
        Archives.unzipInside(context.repository().part("keycloak.zip"), home);
        Files.writeString(home.resolve("conf/quarkus.properties"), QUARKUS_SETTINGS);
        var command = new ArrayList<>(List.of("sh", home.resolve("bin/kc.sh").toString(), "build"));
        command.addAll(BUILD_OPTIONS);
        Command.run(command, Map.of("JAVA_HOME", System.getProperty("java.home")), home);
    }
}
