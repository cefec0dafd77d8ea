package org.alumnibridge.notification.recipient;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.UUID;
import org.alumnibridge.kit.web.language.Language;
import org.junit.jupiter.api.Test;

class RecipientTest {

    @Test
    void readsALocaleWithCountry() {
        assertEquals(Language.RU, recipient("Elena", "ru-RU", null).language());
    }

    @Test
    void speaksEnglishToOthers() {
        assertEquals(Language.EN, recipient("Ana", "pt", null).language());
        assertEquals(Language.EN, recipient("Ana", null, null).language());
    }

    @Test
    void fallsBackToUtcForATimeZoneNobodyKnows() {
        assertEquals(ZoneOffset.UTC, recipient("Ana", "en", "Moon/Base").timeZone());
        assertEquals(ZoneOffset.UTC, recipient("Ana", "en", null).timeZone());
        assertEquals(
                ZoneId.of("Asia/Yekaterinburg"),
                recipient("Ana", "en", "Asia/Yekaterinburg").timeZone());
    }

    @Test
    void keepsANameInOneLine() {
        assertEquals("Ana Silva", recipient(" Ana\r\nSilva\t", "en", null).name());
    }

    private static Recipient recipient(String name, String locale, String timeZone) {
        return new Recipient(UUID.randomUUID(), new ContactPoint("subject", name, "ana@example.org", locale, timeZone));
    }
}
