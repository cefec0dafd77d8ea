package org.alumnibridge.localstack.mail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alumnibridge.localstack.Components;
import org.alumnibridge.localstack.Part;
import org.alumnibridge.localstack.Ports;
import org.alumnibridge.localstack.StackContext;
import org.alumnibridge.localstack.Versions;
import org.alumnibridge.localstack.process.Http;
import org.alumnibridge.localstack.process.JavaCommand;
import org.alumnibridge.localstack.process.Launch;
import org.alumnibridge.localstack.process.Unpacked;

/** An SMTP server (GreenMail) that takes every mail, sends none on, and lists them over HTTP. Keeps them in memory. */
public final class MailPart implements Part {

    private final StackContext context;

    public MailPart(StackContext context) {
        this.context = context;
    }

    @Override
    public String name() {
        return Components.MAIL;
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
        jar();
    }

    @Override
    public Launch launch() {
        var arguments = List.of(
                "-Xmx96m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dgreenmail.smtp.hostname=" + StackContext.HOST,
                "-Dgreenmail.smtp.port=" + context.port(name()),
                "-Dgreenmail.api.hostname=" + StackContext.HOST,
                "-Dgreenmail.api.port=" + context.port(Ports.MAIL_API),
                "-Dgreenmail.auth.disabled",
                "-jar",
                jar().toString());
        return new Launch(JavaCommand.ofPart(context.directory(), arguments), Map.of(), context.data(name()));
    }

    @Override
    public boolean ready() {
        return Http.answers200(new Mailbox(context).apiUrl() + "/service/readiness");
    }

    private Path jar() {
        var directory = context.distributions().resolve("greenmail-" + version());
        return Unpacked.once(directory, this::copyJar).resolve("greenmail.jar");
    }

    private void copyJar(Path target) throws IOException {
        Files.copy(context.repository().part("greenmail.jar"), target.resolve("greenmail.jar"));
    }
}
