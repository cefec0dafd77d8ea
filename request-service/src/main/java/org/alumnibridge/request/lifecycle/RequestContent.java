package org.alumnibridge.request.lifecycle;

import java.util.List;
import java.util.UUID;

/**
 * What a requester files, checked and completed.
 *
 * @param organisations codes of the requester's associations
 * @param corridor code, such as {@code DE-RU}
 */
public record RequestContent(
        RequestKind kind,
        Route route,
        String corridor,
        UUID requester,
        List<String> organisations,
        Place home,
        Target target,
        List<String> industries,
        List<String> topics,
        List<LanguageNeed> languages,
        int expertsWanted,
        String text) {}
