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
        String text) {

    /** With what is given; null leaves a value as it is. */
    RequestContent with(RequestChange change) {
        return new RequestContent(
                kind,
                route,
                corridor,
                requester,
                organisations,
                home,
                target,
                industries,
                change.topics() == null ? topics : change.topics(),
                change.languages() == null ? languages : change.languages(),
                change.expertsWanted() == null ? expertsWanted : change.expertsWanted(),
                change.text() == null ? text : change.text());
    }
}
