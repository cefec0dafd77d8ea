package org.alumnibridge.localstack.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alumnibridge.localstack.Components;
import org.alumnibridge.localstack.Part;
import org.alumnibridge.localstack.StackContext;
import org.alumnibridge.localstack.Versions;
import org.alumnibridge.localstack.process.Archives;
import org.alumnibridge.localstack.process.Command;
import org.alumnibridge.localstack.process.Launch;
import org.alumnibridge.localstack.process.Trees;
import org.alumnibridge.localstack.process.Unpacked;

/**
 * PostgreSQL on loopback with password authentication. Durable as in production (fsync stays on); the builtin locale
 * C.UTF-8, because with plain C trigrams find no Cyrillic.
 */
public final class PostgresPart implements Part {

    /** Where {@link StackContext#secret} keeps the superuser's password. */
    static final String SUPERUSER_SECRET = "postgres";

    private final StackContext context;
    private final Databases databases;
    private final OrdinaryUser user = OrdinaryUser.forThisMachine();

    public PostgresPart(StackContext context) {
        this.context = context;
        this.databases = new Databases(context);
    }

    @Override
    public String name() {
        return Components.POSTGRES;
    }

    @Override
    public String version() {
        return Versions.of(name());
    }

    @Override
    public Set<String> needs() {
        return Set.of();
    }

    @Override
    public void prepare() {
        try {
            if (Files.notExists(cluster())) {
                initialise();
            }
            // Nobody runs here (the runner checked); after a SIGKILL the file would only be in the way.
            Files.deleteIfExists(cluster().resolve("postmaster.pid"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Launch launch() {
        var command = List.of(
                binaries().resolve("bin/postgres").toString(),
                "-D",
                cluster().toString(),
                "-c",
                "port=" + context.port(name()),
                "-c",
                "listen_addresses=" + StackContext.HOST,
                "-c",
                "unix_socket_directories=",
                "-c",
                "max_connections=300",
                "-c",
                "shared_buffers=64MB");
        return new Launch(user.command(command), Map.of(), context.data(name()));
    }

    @Override
    public boolean ready() {
        return databases.reachable();
    }

    /** The fast shutdown, which does not wait for clients. */
    @Override
    public String stopSignal() {
        return "INT";
    }

    @Override
    public void settle() {
        databases.ensure("keycloak", "keycloak");
        Components.DATA_SERVICES.stream().map(Components::database).forEach(role -> databases.ensure(role, role));
    }

    /** Elsewhere first: a launcher killed in the middle leaves no cluster that looks like one. */
    private void initialise() throws IOException {
        var unfinished = context.data(name()).resolve("cluster.unfinished");
        Trees.delete(unfinished);
        Files.createDirectories(context.data(name()));
        var password = Files.writeString(context.data(name()).resolve("superuser"), context.secret(SUPERUSER_SECRET));
        user.own(context.data(name()));
        var command = List.of(
                binaries().resolve("bin/initdb").toString(),
                "--pgdata=" + unfinished,
                "--username=postgres",
                "--pwfile=" + password,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                "--lc-ctype=" + characterTypes(),
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--no-sync");
        Command.run(user.command(command), Map.of(), context.data(name()));
        Files.delete(password);
        Files.move(unfinished, cluster(), StandardCopyOption.ATOMIC_MOVE);
    }

    // pg_trgm asks the C library what a letter is, whatever the provider of the locale.
    private static String characterTypes() {
        return System.getProperty("os.name").startsWith("Mac") ? "en_US.UTF-8" : "C.UTF-8";
    }

    private Path cluster() {
        return context.data(name()).resolve("cluster");
    }

    private Path binaries() {
        var directory = context.distributions().resolve("postgres-" + version());
        return Unpacked.once(
                directory, target -> Archives.untarFromJar(context.repository().part("postgres.jar"), target));
    }
}
