package org.alumnibridge.e2e.ledger;

/** Lines of an association's import. */
final class ImportLine {

    private static final String EXPERT = """
            {"externalId": "%1$s", "email": "%1$s@example.org", "givenName": "Ledger", "familyName": "%1$s", \
            "locale": "de", "timeZone": "Europe/Berlin", "homeCountry": "DE", "homeRegion": "DE-BE", \
            "regions": [{"code": "UZ-AN", "basis": "professional", "evidenceYear": 2021}], \
            "industries": ["24.51", "62.01"], "topics": ["market-entry"], \
            "languages": [{"code": "de", "level": "C1"}], "offers": ["question", "advice", "business_contact"], \
            "capacity": {"question": 100, "advice": 100, "mentorship": 1}}""";
    private static final String MEMBER = """
            {"externalId": "%1$s", "givenName": "Ledger", "familyName": "%1$s", "homeCountry": "DE"}""";

    private ImportLine() {}

    /** Somebody who knows the ledger's region, with an account of that name. */
    static String ofExpert(String who) {
        return EXPERT.formatted(who);
    }

    /** Somebody who has no account. */
    static String ofMember(String externalId) {
        return MEMBER.formatted(externalId);
    }
}
