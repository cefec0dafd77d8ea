package org.alumnibridge.alumni.support;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScriptFoldingTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Schukow|Zhukov|Žukov|Жуков",
                "Jekaterina|Ekaterina|Yekaterina|Екатерина",
                "Sergej|Sergey|Sergei|Сергей",
                "Dmitri|Dmitry|Dmitrij|Dmitriy|Дмитрий",
                "Jewgeni|Yevgeny|Evgenij|Евгений",
                "Tschechow|Chekhov|Чехов",
                "Chodorkowski|Khodorkovsky|Ходорковский",
                "Solowjow|Solovyov|Solovyev|Solov'ev|Соловьёв|Соловьев",
                "Schtschukin|Shchukin|Щукин",
                "Zarizyn|Tsaritsyn|Царицын",
                "Sacharow|Zakharov|Захаров",
                "Julia|Yulia|Julija|Юлия",
                "Natalja|Natalya|Natal’ja|Natalia|Наталья",
                "Müller|Mueller|Muller|MÜLLER",
                "Straße|Strasse|STRASSE",
                "Xenia|Ksenia|Ксения",
                "Alexej|Aleksey|Алексей",
                "Philipp|Filip|Филипп"
            })
    void oneNameIsOneWordInEveryCustom(String name) {
        Set<String> folded =
                Stream.of(name.split("\\|")).map(ScriptFolding::fold).collect(Collectors.toSet());
        assertEquals(1, folded.size(), folded::toString);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Schukow|Sukow", "Petrow|Pawlow", "Anna|Inna", "Müller|Möller", "Oleg|Olga"})
    void differentNamesStayDifferent(String names) {
        String[] both = names.split("\\|");
        assertNotEquals(ScriptFolding.fold(both[0]), ScriptFolding.fold(both[1]));
    }

    @Test
    void wordsAreLettersAndDigitsAlone() {
        assertEquals(List.of("ural", "kast", "gmbh", "ko", "4"), ScriptFolding.words(" Ural-Cast GmbH & Co., №4"));
        assertEquals(List.of(), ScriptFolding.words(" -- "));
        assertEquals(List.of(), ScriptFolding.words(null));
    }
}
