package org.alumnibridge.localstack;

import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.alumnibridge.localstack.kafka.KafkaAccess;
import org.alumnibridge.localstack.kafka.KafkaPart;
import org.alumnibridge.localstack.keycloak.KeycloakAccess;
import org.alumnibridge.localstack.keycloak.KeycloakPart;
import org.alumnibridge.localstack.mail.MailPart;
import org.alumnibridge.localstack.mail.Mailbox;
import org.alumnibridge.localstack.postgres.Databases;
import org.alumnibridge.localstack.postgres.PostgresPart;
import org.alumnibridge.localstack.process.DetachedProcess;
import org.alumnibridge.localstack.process.Trees;
import org.alumnibridge.localstack.service.ServiceEnvironment;
import org.alumnibridge.localstack.service.ServicePart;
import org.alumnibridge.localstack.testing.TestStack;

/**
 * Real PostgreSQL, Kafka, Keycloak and mail, and the five services, as processes on this machine.
 *
 * <p>A stack lives in a directory: its data, logs, process ids, ports and generated passwords. The processes outlive the
 * program that started them; any program that opens the same directory sees and controls them.
 */
public final class LocalStack {

    private final StackContext context;
    private final Map<String, Part> parts = new LinkedHashMap<>();

    private LocalStack(StackContext context) {
        this.context = context;
        register(new PostgresPart(context));
        register(new KafkaPart(context));
        register(new KeycloakPart(context));
        register(new MailPart(context));
        Components.SERVICES.forEach(service -> register(new ServicePart(context, service)));
    }

    /**
     * The stack of a directory, on the ports given. Starts nothing.
     *
     * @param ports by name, see {@link Ports}; the stack remembers them
     */
    public static LocalStack open(Path directory, Map<String, Integer> ports) {
        var stack = open(directory);
        stack.context.state().movePorts(ports);
        stack.context.replicas().ensurePorts();
        return stack;
    }

    /** The stack of a directory on the ports it had before. */
    public static LocalStack open(Path directory) {
        var home = directory.toAbsolutePath().normalize();
        return new LocalStack(new StackContext(Repository.find(), home, StackState.in(home)));
    }

    /** PostgreSQL, Kafka, Keycloak and mail for tests: one stack per Maven run, ended with it. */
    public static LocalStack forTests() {
        return TestStack.running();
    }

    /** Starts those that do not run, side by side, and returns when all are ready. */
    public void up(Collection<String> components, Progress progress) {
        var named = components.stream().map(this::part).map(Part::name).toList();
        var wanted =
                components().stream().filter(named::contains).map(this::part).toList();
        new StartOrder(context, progress).start(wanted);
    }

    /** Everything this stack can run: {@link Components#ALL}, and the services' further replicas. */
    public List<String> components() {
        return context.replicas().all();
    }

    /** The components with all that must run before them; a service stands for all its replicas. */
    public Set<String> withNeeds(Collection<String> components) {
        var all = new LinkedHashSet<String>();
        components.forEach(component -> {
            all.addAll(withNeeds(part(component).needs()));
            all.addAll(context.replicas().of(component));
        });
        return all;
    }

    /** Starts one component and returns when it is ready; nothing to do if it runs. */
    public void start(String component) {
        runner(component).start();
    }

    /** Starts a service, see {@link Components#SERVICES}. */
    public void startService(String service) {
        start(service);
    }

    /** Ends one component politely. */
    public void stop(String component) {
        runner(component).stop();
    }

    /** SIGKILL to one component: it loses whatever it has not made safe. {@link #start} brings it back. */
    public void kill(String component) {
        runner(component).kill();
    }

    /**
     * Freezes a process (SIGSTOP), its children included: it keeps its connections and answers nobody until {@link
     * #resume}.
     */
    public void pause(String component) {
        signal(component, "STOP");
    }

    /** Lets a paused process go on as if nothing had happened (SIGCONT). */
    public void resume(String component) {
        signal(component, "CONT");
    }

    /**
     * Gives a service this many processes and tells the gateway, which is restarted for it; of a service that does not
     * run the number is only remembered.
     *
     * @param service one of {@link Components#DATA_SERVICES}
     * @param count from 1 to {@link Replica#MOST}
     */
    public void scale(String service, int count, Progress progress) {
        new Scaling(this).scale(service, count, progress);
    }

    /** The components that are the processes of a service, in the order of their numbers. */
    public List<String> replicas(String service) {
        return context.replicas().of(service);
    }

    /** Ends everything, services first; data are kept. */
    public void down() {
        components().stream()
                .filter(component -> !Components.INFRASTRUCTURE.contains(component))
                .parallel()
                .forEach(this::stop);
        List.of(Components.KEYCLOAK, Components.KAFKA, Components.MAIL).stream()
                .parallel()
                .forEach(this::stop);
        stop(Components.POSTGRES);
    }

    /** Ends everything and deletes data, logs, ports and passwords; what all stacks of the repository share is kept. */
    public void reset() {
        down();
        List.of("data", "logs", "run", "applications")
                .forEach(part -> Trees.delete(context.directory().resolve(part)));
        context.state().delete();
    }

    /** The process of a component if it runs. */
    public Optional<ProcessHandle> process(String component) {
        return context.pidFile(part(component).name()).process();
    }

    /** Whether a component runs and answers. */
    public boolean ready(String component) {
        return process(component).isPresent() && part(component).ready();
    }

    public String version(String component) {
        return part(component).version();
    }

    /** The address of a service, behind the gateway. */
    public String url(String service) {
        return "http://" + StackContext.HOST + ":" + context.port(service);
    }

    /** The address of a service's management interface ({@code /q/health}, {@code /q/metrics}). */
    public String managementUrl(String service) {
        return "http://" + StackContext.HOST + ":" + context.port(Ports.management(service));
    }

    /** The one address that users and partners know. */
    public String gatewayUrl() {
        return "http://localhost:" + context.port(Components.GATEWAY);
    }

    public String issuer() {
        return keycloak().issuer();
    }

    /** Where services send traces (OTLP over HTTP) from their next start on; the stack remembers it. */
    public void sendTracesTo(String receiver) {
        context.state().note(ServiceEnvironment.TRACES, receiver);
    }

    /** A fresh access token of a demo person or partner client, see {@link KeycloakAccess#token}. */
    public String token(String who) {
        return keycloak().token(who);
    }

    public Mailbox mailbox() {
        return new Mailbox(context);
    }

    public Databases databases() {
        return new Databases(context);
    }

    public KafkaAccess kafka() {
        return new KafkaAccess(context);
    }

    public KeycloakAccess keycloak() {
        return new KeycloakAccess(context);
    }

    public Path log(String component) {
        return context.log(part(component).name());
    }

    /** Directory, ports and repository of this stack. */
    public StackContext context() {
        return context;
    }

    private void register(Part part) {
        parts.put(part.name(), part);
    }

    private PartRunner runner(String component) {
        return new PartRunner(context, part(component));
    }

    private void signal(String component, String signal) {
        var process = process(component).orElseThrow(() -> new StackException(component + " does not run."));
        DetachedProcess.signal(process, signal);
    }

    private Part part(String component) {
        if (context.replicas().has(component)) {
            return new ServicePart(context, component);
        }
        return Optional.ofNullable(parts.get(component))
                .orElseThrow(() -> new StackException(
                        "There is no component " + component + ". Components: " + String.join(" ", components())));
    }
}
