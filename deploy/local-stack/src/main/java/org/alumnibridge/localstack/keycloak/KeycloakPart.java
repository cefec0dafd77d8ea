package org.alumnibridge.localstack.keycloak;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alumnibridge.localstack.Components;
import org.alumnibridge.localstack.Part;
import org.alumnibridge.localstack.Ports;
import org.alumnibridge.localstack.StackContext;
import org.alumnibridge.localstack.Versions;
import org.alumnibridge.localstack.postgres.Databases;
import org.alumnibridge.localstack.process.Http;
import org.alumnibridge.localstack.process.JavaCommand;
import org.alumnibridge.localstack.process.Launch;

/** Keycloak in production mode without TLS on loopback, its data in the stack's PostgreSQL. */
public final class KeycloakPart implements Part {

    private final StackContext context;
    private final KeycloakDistribution distribution;
    private final KeycloakAccess access;

    public KeycloakPart(StackContext context) {
        this.context = context;
        this.distribution = new KeycloakDistribution(context);
        this.access = new KeycloakAccess(context);
    }

    @Override
    public String name() {
        return Components.KEYCLOAK;
    }

    @Override
    public String version() {
        return Versions.of(name());
    }

    @Override
    public Set<String> needs() {
        return Set.of(Components.POSTGRES);
    }

    @Override
    public void prepare() {
        distribution.built();
    }

    @Override
    public Launch launch() {
        var home = distribution.built();
        var arguments = new ArrayList<>(java(home));
        arguments.addAll(List.of(
                "start",
                "--optimized",
                "--cache=local",
                "--hostname=" + access.publicUrl(),
                "--hostname-backchannel-dynamic=true",
                "--http-enabled=true",
                "--http-host=" + StackContext.HOST,
                "--http-port=" + context.port(name()),
                "--http-management-host=" + StackContext.HOST,
                "--http-management-port=" + context.port(Ports.KEYCLOAK_MANAGEMENT),
                "--db-url=jdbc:postgresql://%s:%d/keycloak"
                        .formatted(StackContext.HOST, context.port(Components.POSTGRES)),
                "--db-username=keycloak",
                "--db-pool-initial-size=2",
                "--db-pool-max-size=20",
                "--log-level=warn,org.keycloak.quarkus:info,io.quarkus:info"));
        return new Launch(JavaCommand.ofPart(context.directory(), arguments), secrets(), context.data(name()));
    }

    @Override
    public boolean ready() {
        return Http.answers200(
                "http://%s:%d/health/ready".formatted(StackContext.HOST, context.port(Ports.KEYCLOAK_MANAGEMENT)));
    }

    @Override
    public void settle() {
        new RealmSetup(context, access).apply();
    }

    // What bin/kc.sh would run; without the shell in between, the process id is Keycloak's own.
    private static List<String> java(Path home) {
        return List.of(
                "-Xms64m",
                "-Xmx512m",
                "-XX:MaxMetaspaceSize=256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "--add-opens=java.base/java.util=ALL-UNNAMED",
                "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
                "--add-opens=java.base/java.security=ALL-UNNAMED",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "-Dfile.encoding=UTF-8",
                "-Dkc.home.dir=" + home,
                "-Djboss.server.config.dir=" + home.resolve("conf"),
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                        + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                "-Dpicocli.disable.closures=true",
                "-Dquarkus-log-max-startup-records=10000",
                "-cp",
                home.resolve("lib/quarkus-run.jar").toString(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint");
    }

    private Map<String, String> secrets() {
        return Map.of(
                "KC_DB_PASSWORD",
                new Databases(context).password("keycloak"),
                "KC_BOOTSTRAP_ADMIN_CLIENT_ID",
                KeycloakAccess.ADMIN_CLIENT,
                "KC_BOOTSTRAP_ADMIN_CLIENT_SECRET",
                access.clientSecret(KeycloakAccess.ADMIN_CLIENT));
    }
}
