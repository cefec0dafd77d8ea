package org.alumnibridge.localstack.kafka;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alumnibridge.localstack.Components;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;

/** What {@code topics.yaml} allows each service at the broker; everything else is refused. */
final class AccessRules {

    private AccessRules() {}

    static Set<AclBinding> of(TopicsFile file, String prefix) {
        return Stream.concat(
                        file.topics().stream().flatMap(topic -> ofTopic(topic, prefix)),
                        Components.DATA_SERVICES.stream().flatMap(service -> ofOwnNames(service, prefix)))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Stream<AclBinding> ofTopic(TopicsFile.Topic topic, String prefix) {
        var name = prefix + topic.name();
        var writers = topic.publishedBy().stream().flatMap(service -> mayWrite(service, name));
        var readers = topic.readBy().stream()
                .flatMap(service ->
                        Stream.concat(mayRead(service, name), mayWrite(service, name + TopicsFile.DEAD_LETTERS)));
        return Stream.concat(writers, readers);
    }

    /** Consumer groups begin with the service's name; its outbox relay is fenced by one transactional id. */
    private static Stream<AclBinding> ofOwnNames(String service, String prefix) {
        var groups = Stream.of(service, prefix + service)
                .map(name -> new ResourcePattern(ResourceType.GROUP, name, PatternType.PREFIXED))
                .flatMap(group -> allow(service, group, AclOperation.READ, AclOperation.DESCRIBE));
        var outbox =
                new ResourcePattern(ResourceType.TRANSACTIONAL_ID, prefix + service + "-outbox", PatternType.LITERAL);
        return Stream.concat(groups, allow(service, outbox, AclOperation.WRITE, AclOperation.DESCRIBE));
    }

    private static Stream<AclBinding> mayWrite(String service, String topic) {
        return allow(service, topic(topic), AclOperation.WRITE, AclOperation.DESCRIBE);
    }

    private static Stream<AclBinding> mayRead(String service, String topic) {
        return allow(service, topic(topic), AclOperation.READ, AclOperation.DESCRIBE);
    }

    private static ResourcePattern topic(String name) {
        return new ResourcePattern(ResourceType.TOPIC, name, PatternType.LITERAL);
    }

    private static Stream<AclBinding> allow(String service, ResourcePattern what, AclOperation... operations) {
        return Arrays.stream(operations)
                .map(operation -> new AclBinding(
                        what, new AccessControlEntry("User:" + service, "*", operation, AclPermissionType.ALLOW)));
    }
}
