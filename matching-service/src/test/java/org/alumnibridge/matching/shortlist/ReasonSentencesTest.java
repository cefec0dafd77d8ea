package org.alumnibridge.matching.shortlist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import org.alumnibridge.kit.web.language.Language;
import org.alumnibridge.matching.ranking.Reason;
import org.alumnibridge.matching.ranking.Reason.Term;
import org.alumnibridge.matching.ranking.ReasonCode;
import org.alumnibridge.matching.ranking.Vocabulary;
import org.alumnibridge.matching.reference.ReferenceData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReasonSentencesTest {

    private final ReasonSentences sentences = new ReasonSentences(new ReferenceData());

    private static final Reason REGION = reason(
            ReasonCode.REGION_EXACT,
            new Term(Vocabulary.REGION, List.of("RU-SVE")),
            new Term(Vocabulary.BASIS, List.of("PROFESSIONAL")),
            new Term(Vocabulary.YEAR, List.of("2015")));

    @Test
    void namesTheRegionInTheReadersLanguage() {
        assertEquals("Knows Sverdlovsk Oblast from work (2015).", sentences.tell(REGION, Language.EN));
        assertEquals("Kennt Oblast Swerdlowsk aus dem Beruf (2015).", sentences.tell(REGION, Language.DE));
        assertEquals("Знает регион «Свердловская область» по работе (2015).", sentences.tell(REGION, Language.RU));
    }

    @Test
    void leavesOutWhatIsNotStated() {
        Reason bare = reason(
                ReasonCode.REGION_EXACT,
                new Term(Vocabulary.REGION, List.of("RU-SVE")),
                new Term(Vocabulary.BASIS, List.of()),
                new Term(Vocabulary.YEAR, List.of()));
        assertEquals("Knows Sverdlovsk Oblast.", sentences.tell(bare, Language.EN));
    }

    @Test
    void listsTopicsByName() {
        Reason topics =
                reason(ReasonCode.TOPICS_SOME, new Term(Vocabulary.TOPIC, List.of("market-entry", "distribution")));
        assertEquals(
                "Kennt einige der gefragten Themen: Markteintritt, Vertrieb.", sentences.tell(topics, Language.DE));
    }

    @Test
    void namesLanguageAndLevel() {
        Reason language = reason(
                ReasonCode.LANGUAGE_ABOVE,
                new Term(Vocabulary.LANGUAGE, List.of("de")),
                new Term(Vocabulary.LEVEL, List.of("C1")));
        assertEquals("Speaks German better than asked: C1.", sentences.tell(language, Language.EN));
    }

    @ParameterizedTest
    @EnumSource
    void everyReasonHasASentenceInEveryLanguage(ReasonCode code) {
        for (Language language : Language.values()) {
            assertFalse(sentences.tell(reason(code), language).isBlank());
        }
    }

    private static Reason reason(ReasonCode code, Term... terms) {
        return new Reason(code, List.of(terms));
    }
}
