package org.alumnibridge.localstack.service;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.alumnibridge.localstack.Components;
import org.alumnibridge.localstack.Part;
import org.alumnibridge.localstack.Ports;
import org.alumnibridge.localstack.Replica;
import org.alumnibridge.localstack.StackContext;
import org.alumnibridge.localstack.StackException;
import org.alumnibridge.localstack.Versions;
import org.alumnibridge.localstack.process.Http;
import org.alumnibridge.localstack.process.JavaCommand;
import org.alumnibridge.localstack.process.Launch;
import org.alumnibridge.localstack.process.Trees;

/** One service as the build left it, run with nothing but its documented environment variables. */
public final class ServicePart implements Part {

    private static final String MAIN_JAR = "quarkus-run.jar";

    private final StackContext context;
    private final String name;
    private final String service;

    /** @param name a service or one of its further replicas, see {@link Replica} */
    public ServicePart(StackContext context, String name) {
        this.context = context;
        this.name = name;
        this.service = Replica.serviceOf(name);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String version() {
        return Versions.of("service");
    }

    /** Keycloak is not among them: services reach it when they first need it. */
    @Override
    public Set<String> needs() {
        return service.equals(Components.GATEWAY) ? Set.of() : Set.of(Components.POSTGRES, Components.KAFKA);
    }

    /** Copies the build's result, so that the next build does not pull the jars from under the running service. */
    @Override
    public void prepare() {
        var built = context.repository().application(service);
        if (Files.notExists(built.resolve(MAIN_JAR))) {
            throw new StackException(
                    service + " has not been built. Build it with: mvn -q package -DskipTests -pl " + service + " -am");
        }
        Trees.delete(application());
        Trees.copy(built, application());
    }

    @Override
    public boolean outdated() {
        try {
            var built = context.repository().application(service).resolve(MAIN_JAR);
            var running = application().resolve(MAIN_JAR);
            return Files.exists(built) && !Files.getLastModifiedTime(built).equals(Files.getLastModifiedTime(running));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Launch launch() {
        var arguments = List.of(
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-jar",
                application().resolve(MAIN_JAR).toString());
        return new Launch(
                JavaCommand.ofPart(context.directory(), arguments),
                new ServiceEnvironment(context).of(name),
                context.data(name));
    }

    @Override
    public boolean ready() {
        return Http.answers200(
                "http://%s:%d/q/health/ready".formatted(StackContext.HOST, context.port(Ports.management(name))));
    }

    private Path application() {
        return context.directory().resolve("applications").resolve(name);
    }
}
