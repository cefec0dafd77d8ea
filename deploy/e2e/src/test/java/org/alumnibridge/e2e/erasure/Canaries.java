package org.alumnibridge.e2e.erasure;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Values of one person that stand nowhere else: where one turns up, something of the person is left. */
final class Canaries {

    /** Letters only, so that it may stand in names, links, addresses and codes alike. */
    private final String mark = UUID.randomUUID()
            .toString()
            .replace("-", "")
            .chars()
            .limit(8)
            .collect(StringBuilder::new, (text, c) -> text.append((char) ('a' + c % 26)), StringBuilder::append)
            .toString();

    private final long number = 1_000_000 + Math.floorMod(mark.hashCode(), 9_000_000);
    private final Map<String, String> values = new LinkedHashMap<>();
    private final Set<String> replaced = new HashSet<>();

    static final String SUBJECT = "token subject";

    final String account = value("account and e-mail", "kanari-" + mark);
    final String subject = value(
            SUBJECT,
            UUID.nameUUIDFromBytes(account.getBytes(StandardCharsets.UTF_8)).toString());
    final String givenName = value("given name", "Kanarina" + mark);
    final String familyName = value("family name", "Vogelsang" + mark);
    final String nativeName = value("native name", "Канарейка " + mark.toUpperCase());
    final String phone = value("phone", "+49 170 " + number);
    final String website = value("website", "https://www." + mark + "-voliere.example.org/");
    final String photoLink = value("photo link", "https://photos.example.org/" + mark + ".jpg");
    final String company = value("company", "Voliere " + mark + " GmbH");
    final String position = value("position", "Leiterin Gesang " + mark);
    final String headline = value("headline", "Singt seit Jahren in " + mark);
    final String externalId = value("number in the association", "DRMN-" + mark);
    final String textOfClosedRequest = value("text of an introduced request", "Wir singen im Chor " + mark);
    final String textBeforeChange = replaced("text of a request before a change", "Erst so gesungen " + mark);
    final String textOfOpenRequest = value("text of an open request", "Dann anders gesungen " + mark);
    final String answer = value("answer to somebody's question", "Antwort: so wird gesungen " + mark);
    final String reasonAboutRequester = value("reason in a proposal for the person", "Passt zu ihrem Gesang " + mark);
    final String reasonAboutExpert = value("reason in a proposal to the person", "Ich kenne ihren Gesang " + mark);
    final String idempotencyKey = value("idempotency key", "key-of-" + mark);
    final String deadLetter = value("content of a dead letter", "unlesbarer Gesang " + mark);
    final String misdirected = value("content of a dead letter with another's key", "verirrter Gesang " + mark);

    private String value(String name, String value) {
        values.put(name, value);
        return value;
    }

    private String replaced(String name, String value) {
        replaced.add(name);
        return value(name, value);
    }

    /** Names of those that stand in a text; in any case, for addresses are kept in lower case. */
    List<String> in(String text) {
        String lower = text.toLowerCase();
        return values.entrySet().stream()
                .filter(canary -> lower.contains(canary.getValue().toLowerCase()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Names of those that are not among these, although nothing has taken their place. */
    List<String> missing(Collection<String> names) {
        return values.keySet().stream()
                .filter(name -> !names.contains(name) && !replaced.contains(name))
                .toList();
    }
}
