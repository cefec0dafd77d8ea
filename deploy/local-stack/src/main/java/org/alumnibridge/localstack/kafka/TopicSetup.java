package org.alumnibridge.localstack.kafka;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.alumnibridge.localstack.StackException;
import org.alumnibridge.localstack.process.Await;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.config.ConfigResource;

/** Brings a broker to what {@code topics.yaml} says: topics, their settings, access rules. Repeatable. */
public final class TopicSetup {

    /** Begins the names of all that tests have of their own on a shared broker. */
    public static final String TEST_PREFIX = "test-";

    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final Admin admin;
    private final TopicsFile file;

    public TopicSetup(Admin admin, Path topicsFile) {
        this.admin = admin;
        this.file = TopicsFile.read(topicsFile);
    }

    /**
     * Applies the file.
     *
     * @param prefix put before every topic's name, so that several test runs share a broker; empty for the real names
     */
    public void apply(String prefix) {
        var wanted = file.wanted(prefix);
        var present = KafkaAccess.wait(admin.listTopics().names());
        create(wanted.stream().filter(topic -> !present.contains(topic.name())).toList());
        adjust(wanted.stream().filter(topic -> present.contains(topic.name())).toList());
        allow(AccessRules.of(file, prefix), prefix);
    }

    /** The names of all topics with this prefix, dead letters included. */
    public List<String> names(String prefix) {
        return file.wanted(prefix).stream().map(TopicsFile.Wanted::name).toList();
    }

    private void create(List<TopicsFile.Wanted> missing) {
        KafkaAccess.wait(
                admin.createTopics(missing.stream().map(TopicSetup::newTopic).toList())
                        .all());
    }

    private void adjust(List<TopicsFile.Wanted> present) {
        var changes = present.stream()
                .collect(Collectors.toMap(
                        topic -> new ConfigResource(ConfigResource.Type.TOPIC, topic.name()),
                        topic -> settings(topic.settings())));
        KafkaAccess.wait(admin.incrementalAlterConfigs(changes).all());
    }

    /** Returns when the broker goes by the rules: it takes them over a little after the controller has written them. */
    private void allow(Set<AclBinding> wanted, String prefix) {
        var present = rules();
        KafkaAccess.wait(admin.createAcls(without(wanted, present)).all());
        if (!Await.until(LIMIT, () -> rules().containsAll(wanted))) {
            throw new StackException("Kafka has not taken over its access rules in " + LIMIT.toSeconds() + " seconds");
        }
        if (prefix.isEmpty()) {
            var surplus = without(present, wanted).stream()
                    .filter(rule -> !rule.pattern().name().startsWith(TEST_PREFIX))
                    .map(AclBinding::toFilter)
                    .toList();
            KafkaAccess.wait(admin.deleteAcls(surplus).all());
        }
    }

    private Collection<AclBinding> rules() {
        return KafkaAccess.wait(admin.describeAcls(AclBindingFilter.ANY).values());
    }

    private static List<AclBinding> without(Collection<AclBinding> bindings, Collection<AclBinding> others) {
        var rest = new ArrayList<>(bindings);
        rest.removeAll(Set.copyOf(others));
        return rest;
    }

    private static NewTopic newTopic(TopicsFile.Wanted topic) {
        return new NewTopic(topic.name(), Optional.of(topic.partitions()), Optional.empty()).configs(topic.settings());
    }

    private static Collection<AlterConfigOp> settings(Map<String, String> settings) {
        return settings.entrySet().stream()
                .map(setting -> new AlterConfigOp(
                        new ConfigEntry(setting.getKey(), setting.getValue()), AlterConfigOp.OpType.SET))
                .toList();
    }
}
