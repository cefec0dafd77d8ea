package org.alumnibridge.alumni.directory;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.alumnibridge.alumni.support.Echo;
import org.alumnibridge.kit.web.problem.Problems;

/** The ids of a lookup: {@code ?id=a&id=b} or {@code ?id=a,b}. */
final class RequestedIds {

    static final int MOST = 200;

    private RequestedIds() {}

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 400 for none, too many, or what is no id */
    static List<UUID> parse(List<String> values) {
        Set<String> texts = values.stream()
                .flatMap(value -> Arrays.stream(value.split(",")))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.toCollection(java.util.LinkedHashSet::new));
        if (texts.isEmpty()) {
            throw Problems.invalid(
                    "?id", "missing", "Name at least one id, or the organisation whose members to list.");
        }
        if (texts.size() > MOST) {
            throw Problems.invalid("?id", "size", "Name at most " + MOST + " ids at once.");
        }
        return texts.stream().map(RequestedIds::id).toList();
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException noId) {
            throw Problems.invalid("?id", "not-an-id", "\"" + Echo.of(text) + "\" is no id.");
        }
    }
}
