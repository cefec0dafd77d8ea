package org.alumnibridge.alumni.testing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Bodies of {@code PUT /v1/me/profile}. */
public final class Profiles {

    private Profiles() {}

    /** An entrepreneur with nothing but what is required. */
    public static Map<String, Object> entrepreneur(String country, String region) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("kind", "entrepreneur");
        body.put("identity", Map.of("givenName", "Thomas", "familyName", "Brandt"));
        body.put("home", Map.of("country", country, "region", region));
        return body;
    }

    /** An alumna who knows Sverdlovsk and casts metal. */
    public static Map<String, Object> foundryExpert(String givenName, String familyName) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("kind", "alumnus");
        body.put("identity", Map.of("givenName", givenName, "familyName", familyName));
        body.put("career", Map.of("company", "Ural Cast", "position", "Director"));
        body.put("programme", "MP");
        body.put("cohortYear", 2012);
        body.put("home", Map.of("country", "RU", "region", "RU-SVE"));
        body.put(
                "expertise",
                Map.of(
                        "regions", List.of(Map.of("code", "RU-SVE", "basis", "family", "evidenceYear", 2015)),
                        "industries", List.of("24.51"),
                        "topics", List.of("certification"),
                        "languages", List.of(Map.of("code", "de", "level", "C1"))));
        body.put("offers", List.of("question", "business_contact"));
        body.put("contact", Map.of("phone", "+7 343 1234567"));
        body.put("locale", "ru");
        body.put("timeZone", "Asia/Yekaterinburg");
        body.put("consents", List.of("matching"));
        return body;
    }

    /** The body with another visibility of every group. */
    public static Map<String, Object> visibleTo(Map<String, Object> body, String... audiences) {
        Map<String, Object> changed = new LinkedHashMap<>(body);
        List<String> all = List.of(audiences);
        changed.put("visibility", Map.of("identity", all, "career", all, "expertise", all, "contact", List.of()));
        return changed;
    }
}
