package org.alumnibridge.matching.shortlist;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.alumnibridge.kit.web.language.Language;
import org.alumnibridge.matching.ranking.Ranking;

/** Renders shortlists for the API. */
@ApplicationScoped
class ShortlistRendering {

    private final ReasonSentences sentences;

    ShortlistRendering(ReasonSentences sentences) {
        this.sentences = sentences;
    }

    ShortlistView render(
            Shortlist shortlist, Optional<ShortlistRepository.Publication> publication, Language language) {
        Ranking ranking = shortlist.ranking();
        return new ShortlistView(
                shortlist.id(),
                shortlist.request().version(),
                shortlist.computedAt(),
                new ShortlistView.PolicyName(
                        shortlist.policy().name(), shortlist.policy().version()),
                ranking.considered(),
                ranking.fitting(),
                ranking.candidates().stream()
                        .map(candidate -> candidate(candidate, language))
                        .toList(),
                publication
                        .map(one -> new ShortlistView.Published(one.version(), one.at()))
                        .orElse(null));
    }

    private ShortlistView.Candidate candidate(Ranking.Candidate candidate, Language language) {
        return new ShortlistView.Candidate(
                candidate.profile(),
                candidate.points(),
                candidate.criteria().stream().map(one -> graded(one, language)).toList());
    }

    private ShortlistView.Graded graded(Ranking.GradedCriterion graded, Language language) {
        return new ShortlistView.Graded(
                graded.criterion(),
                graded.points(),
                graded.of(),
                new ShortlistView.ReasonText(graded.reason().code(), sentences.tell(graded.reason(), language)));
    }
}
