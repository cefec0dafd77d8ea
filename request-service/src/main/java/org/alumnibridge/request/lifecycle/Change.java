package org.alumnibridge.request.lifecycle;

import java.util.List;
import java.util.Optional;

/** What a requester changes; what is empty stays as it is. */
public record Change(
        Optional<String> text,
        Optional<List<String>> topics,
        Optional<List<LanguageNeed>> languages,
        Optional<Integer> expertsWanted) {}
