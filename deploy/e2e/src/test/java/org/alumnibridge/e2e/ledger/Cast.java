package org.alumnibridge.e2e.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.alumnibridge.e2e.door.Answer;
import org.alumnibridge.e2e.door.Door;
import org.alumnibridge.e2e.door.Patience;
import org.alumnibridge.e2e.door.Visitor;

/**
 * The people of a ledger, apart from those of the story: a corridor and a partnership of their own, contact persons and
 * experts whom their association has imported and who have claimed their profiles, requesters who have registered.
 */
final class Cast {

    static final int BROKERS = 2;
    static final String REGION = "UZ-AN";
    static final String COUNTRY = "UZ";
    static final String ASSOCIATION = "admin-drmn";

    private static final String CORRIDOR = "DE-UZ";
    private static final List<String> KINDS = List.of("question", "advice", "business_contact");

    private final Door door;
    private final LedgerSettings settings;
    private final Map<String, String> profiles = new HashMap<>();

    Cast(Door door, LedgerSettings settings) {
        this.door = door;
        this.settings = settings;
    }

    String broker(int number) {
        return "ledger-broker-" + number % BROKERS;
    }

    String expert(int number) {
        return "ledger-expert-" + number;
    }

    int experts() {
        return settings.experts();
    }

    String requester(int writer) {
        return settings.name() + "-requester-" + writer;
    }

    List<String> everybody() {
        List<String> all = new ArrayList<>(imported());
        IntStream.range(0, settings.writers()).mapToObj(this::requester).forEach(all::add);
        return all;
    }

    String profileOf(String who) {
        return profiles.get(who);
    }

    Map<String, String> profiles() {
        return profiles;
    }

    /** Withdraws what the ledger left open, so that nobody's capacity stays taken. */
    void leave() {
        IntStream.range(0, settings.writers()).mapToObj(this::requester).forEach(this::withdrawAll);
    }

    private void withdrawAll(String requester) {
        door.as(requester)
                .get("/v1/requests?limit=200")
                .expect(200)
                .items()
                .filter(request -> request.path("allowedActions").toString().contains("withdraw"))
                .map(request -> "/v1/requests/" + request.path("id").asText() + "/withdrawal")
                .forEach(path -> door.as(requester).post(path, Map.of()).expect(200));
    }

    /** Makes whatever is not there yet; everybody has an account and a token by now. */
    void gather() {
        openCorridor();
        bringMembers();
        imported().forEach(this::claim);
        IntStream.range(0, settings.writers()).mapToObj(this::requester).forEach(this::register);
        everybody().forEach(who -> profiles.put(who, ownProfile(who)));
        formPartnership();
        everybody().forEach(this::awaitKnown);
    }

    private List<String> imported() {
        List<String> people = new ArrayList<>();
        IntStream.range(0, BROKERS).mapToObj(this::broker).forEach(people::add);
        IntStream.range(0, settings.experts()).mapToObj(this::expert).forEach(people::add);
        return people;
    }

    private void openCorridor() {
        Visitor admin = door.as("network-admin");
        if (admin.get("/v1/corridors/" + CORRIDOR).status() == 404) {
            List<Map<String, String>> policies = KINDS.stream().map(Cast::open).toList();
            Map<String, Object> corridor =
                    Map.of("home", "DE", "target", COUNTRY, "defaultRoute", "brokered", "policies", policies);
            admin.put("/v1/corridors/" + CORRIDOR, corridor, Map.of()).expect(201);
        }
    }

    private static Map<String, String> open(String kind) {
        return Map.of(
                "kind",
                kind,
                "status",
                "open",
                "from",
                "2020-01-01",
                "legalBasis",
                "Test data",
                "decidedBy",
                "network-admin");
    }

    private void bringMembers() {
        Visitor admin = door.as(ASSOCIATION);
        String lines =
                String.join("\n", imported().stream().map(ImportLine::ofExpert).toList());
        Answer accepted =
                admin.postText("/v1/imports", "application/x-ndjson", lines).expect(202);
        String job = Paths.of(accepted);
        Answer done = Patience.until(
                "the import of the cast", () -> Optional.of(admin.get(job).expect(200))
                        .filter(answer -> answer.text("state").equals("completed")));
        if (!done.text("counts.rejected").equals("0")) {
            throw new IllegalStateException(done.body().toPrettyString());
        }
    }

    private void claim(String who) {
        Answer me = door.as(who).get("/v1/me").expect(200);
        if (me.text("profile.id").isEmpty()) {
            String profile =
                    me.body().path("claimableProfiles").path(0).path("id").asText();
            door.as(who)
                    .post("/v1/me/claims", Map.of("profile", profile, "consents", List.of("matching")))
                    .expect(201);
        }
    }

    private void register(String who) {
        if (ownProfile(who).isEmpty()) {
            Map<String, Object> profile = Map.of(
                    "kind",
                    "entrepreneur",
                    "locale",
                    "de",
                    "identity",
                    Map.of("givenName", "Ledger", "familyName", who),
                    "home",
                    Map.of("country", "DE", "region", "DE-NW"));
            door.as(who).put("/v1/me/profile", profile, Map.of()).expect(201);
        }
    }

    private String ownProfile(String who) {
        return door.as(who).get("/v1/me").expect(200).text("profile.id");
    }

    private void formPartnership() {
        Visitor admin = door.as(ASSOCIATION);
        boolean known = admin.get("/v1/regional-partnerships?region=" + REGION)
                .expect(200)
                .items()
                .findAny()
                .isPresent();
        if (known) {
            return;
        }
        List<Map<String, String>> people = List.of(
                Map.of("profile", profileOf(broker(0)), "role", "lead"),
                Map.of("profile", profileOf(broker(1)), "role", "deputy"));
        Map<String, Object> partnership = Map.of(
                "corridor",
                CORRIDOR,
                "regions",
                List.of(REGION),
                "organisations",
                List.of("drmn"),
                "contactPersons",
                people);
        String path = "/v1/regional-partnerships/"
                + admin.post("/v1/regional-partnerships", partnership)
                        .expect(201)
                        .text("id") + "/acceptance";
        door.as(broker(0)).post(path, Map.of()).expect(200);
        door.as(broker(1)).post(path, Map.of()).expect(200);
    }

    /** The event of the profile has come to request-service. */
    private void awaitKnown(String who) {
        Patience.untilStatus(200, "the profile of " + who, () -> door.as(who).get("/v1/tasks"));
    }
}
