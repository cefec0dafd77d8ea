package org.alumnibridge.localstack.kafka;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alumnibridge.localstack.Components;
import org.alumnibridge.localstack.Part;
import org.alumnibridge.localstack.StackContext;
import org.alumnibridge.localstack.Versions;
import org.alumnibridge.localstack.process.Command;
import org.alumnibridge.localstack.process.JavaCommand;
import org.alumnibridge.localstack.process.Launch;
import org.alumnibridge.localstack.process.Trees;
import org.alumnibridge.localstack.process.Unpacked;
import org.apache.kafka.common.Uuid;

/** One Kafka node (broker and controller) on loopback, with passwords (SCRAM-SHA-256) and access rules as in production. */
public final class KafkaPart implements Part {

    private final StackContext context;
    private final KafkaAccess access;

    public KafkaPart(StackContext context) {
        this.context = context;
        this.access = new KafkaAccess(context);
    }

    @Override
    public String name() {
        return Components.KAFKA;
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
            Files.createDirectories(context.data(name()));
            Files.writeString(settings(), BrokerSettings.of(context, logs()));
            Files.writeString(logging(), BrokerSettings.logging());
            // The last thing that formatting writes: a launcher killed in the middle formats again.
            if (Files.notExists(logs().resolve("meta.properties"))) {
                Command.run(format(), Map.of(), context.data(name()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Launch launch() {
        var arguments = List.of(
                "-Xmx320m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dlog4j2.configurationFile=" + logging(),
                "-cp",
                classPath(),
                "kafka.Kafka",
                settings().toString());
        return new Launch(JavaCommand.ofPart(context.directory(), arguments), Map.of(), context.data(name()));
    }

    @Override
    public boolean ready() {
        return access.reachable();
    }

    @Override
    public void settle() {
        access.ensureUsers(Components.DATA_SERVICES);
        access.applyTopics("");
    }

    private List<String> format() {
        return JavaCommand.of(
                List.of("-XX:TieredStopAtLevel=1", "-cp", classPath()),
                List.of(
                        "kafka.tools.StorageTool",
                        "format",
                        "--cluster-id",
                        Uuid.randomUuid().toString(),
                        "--config",
                        settings().toString(),
                        "--add-scram",
                        "SCRAM-SHA-256=[name=%s,password=%s]"
                                .formatted(KafkaAccess.ADMIN, access.password(KafkaAccess.ADMIN))));
    }

    private String classPath() {
        var libraries = Unpacked.once(
                context.distributions().resolve("kafka-" + version()),
                target -> Trees.copy(context.repository().part("kafka"), target));
        return libraries + "/*";
    }

    private Path logs() {
        return context.data(name()).resolve("logs");
    }

    private Path settings() {
        return context.data(name()).resolve("server.properties");
    }

    private Path logging() {
        return context.data(name()).resolve("log4j2.properties");
    }
}
