package org.alumnibridge.e2e.story;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alumnibridge.e2e.door.Answer;
import org.alumnibridge.e2e.door.Patience;
import org.alumnibridge.e2e.door.Visitor;

/**
 * Makes the network of the story: corridors opened, 120 alumni imported by their association and claimed by themselves,
 * the two entrepreneurs, the regional partnership accepted by its contact persons. What is there already stays.
 */
public final class Network {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Stage stage;

    public Network(Stage stage) {
        this.stage = stage;
    }

    public void build() {
        stage.narrator().chapter("The network");
        JsonNode setup = json("demo/network-setup.json");
        setup.path("corridors").forEach(this::openCorridor);
        importAlumni();
        claimProfiles();
        registerEntrepreneur("entrepreneur-de", entrepreneur("DE", "DE-NW", "de", "Gießerei Rheinfels GmbH"));
        registerEntrepreneur("entrepreneur-ru", entrepreneur("RU", "RU-CHE", "ru", "Uralskiye Formy OOO"));
        formPartnership(setup.path("partnership"));
        withdrawLeftovers("entrepreneur-de");
        withdrawLeftovers("entrepreneur-ru");
    }

    /** What an earlier run left open when it was interrupted. */
    private void withdrawLeftovers(String requester) {
        Visitor visitor = stage.as(requester);
        visitor.get("/v1/requests")
                .expect(200)
                .items()
                .filter(Network::open)
                .map(request -> request.path("id").asText())
                .forEach(id -> withdraw(visitor, id));
    }

    private void withdraw(Visitor requester, String request) {
        Answer withdrawn =
                requester.post("/v1/requests/" + request + "/withdrawal", null).expect(200);
        stage.narrator()
                .step(
                        requester.name(),
                        "withdraws a request that an earlier run left open",
                        withdrawn.status() + " " + withdrawn.text("state"));
    }

    private static boolean open(JsonNode request) {
        for (JsonNode action : request.path("allowedActions")) {
            if (action.asText().equals("withdraw")) {
                return true;
            }
        }
        return false;
    }

    private void openCorridor(JsonNode corridor) {
        String code =
                corridor.path("home").asText() + "-" + corridor.path("target").asText();
        Visitor admin = stage.as("network-admin");
        Answer known = admin.get("/v1/corridors/" + code);
        if (known.status() == 404) {
            Answer opened =
                    admin.put("/v1/corridors/" + code, corridor, Map.of()).expect(201);
            stage.narrator()
                    .step(
                            "network-admin",
                            "opens the corridor " + code,
                            "%d, default route %s, %d policies"
                                    .formatted(
                                            opened.status(),
                                            opened.text("defaultRoute"),
                                            opened.body().path("policies").size()));
        }
    }

    private void importAlumni() {
        Visitor admin = stage.as("admin-drmn");
        Answer accepted = admin.postText("/v1/imports", "application/x-ndjson", text("demo/network.ndjson"))
                .expect(202);
        String job = accepted.header("Location");
        Answer done = Patience.until("the import", () -> completed(admin, path(job)));
        stage.narrator()
                .step(
                        "admin-drmn",
                        "imports the association's alumni (NDJSON)",
                        "%d, then %s: %s rows, %s created, %s unchanged, %s rejected"
                                .formatted(
                                        accepted.status(),
                                        done.text("state"),
                                        done.text("counts.rows"),
                                        done.text("counts.created"),
                                        done.text("counts.unchanged"),
                                        done.text("counts.rejected")));
    }

    private static Optional<Answer> completed(Visitor admin, String job) {
        return Optional.of(admin.get(job).expect(200))
                .filter(answer -> answer.text("state").equals("completed"));
    }

    private void claimProfiles() {
        List<String> people = text("demo/network.ndjson")
                .lines()
                .map(line -> localPart(json(line.getBytes(StandardCharsets.UTF_8))))
                .toList();
        long claimed = people.parallelStream().filter(this::claim).count();
        stage.narrator()
                .step(
                        "the alumni",
                        "each claim their profile by verified e-mail and agree to be matched",
                        "%d claimed, %d had done so before".formatted(claimed, people.size() - claimed));
    }

    private boolean claim(String who) {
        Visitor person = stage.as(who);
        Answer me = person.get("/v1/me").expect(200);
        if (!me.text("profile.id").isEmpty()) {
            return false;
        }
        String profile = me.body().path("claimableProfiles").path(0).path("id").asText();
        person.post("/v1/me/claims", Map.of("profile", profile, "consents", List.of("matching")))
                .expect(201);
        return true;
    }

    private void registerEntrepreneur(String who, ObjectNode profile) {
        Visitor person = stage.as(who);
        if (person.get("/v1/me").expect(200).text("profile.id").isEmpty()) {
            Answer made = person.put("/v1/me/profile", profile, Map.of()).expect(201);
            stage.narrator()
                    .step(
                            who,
                            "registers a profile as entrepreneur",
                            "%d, %s of %s"
                                    .formatted(
                                            made.status(),
                                            Stage.displayName(made.body()),
                                            made.text("career.company")));
        }
    }

    private void formPartnership(JsonNode partnership) {
        Visitor admin = stage.as("admin-drmn");
        String region = partnership.path("regions").path(0).asText();
        Optional<JsonNode> known = admin.get("/v1/regional-partnerships?region=" + region)
                .expect(200)
                .items()
                .findFirst();
        if (known.isPresent()) {
            return;
        }
        Answer formed = admin.post("/v1/regional-partnerships", withProfiles(partnership))
                .expect(201);
        stage.narrator()
                .step(
                        "admin-drmn",
                        "forms the regional partnership " + region,
                        formed.status() + ", lead and deputy named");
        accept("contact-sve", formed.text("id"));
        accept("deputy-sve", formed.text("id"));
    }

    private void accept(String who, String partnership) {
        Answer accepted = stage.as(who)
                .post("/v1/regional-partnerships/" + partnership + "/acceptance", Map.of())
                .expect(200);
        stage.narrator().step(who, "accepts to be a contact person", Integer.toString(accepted.status()));
    }

    /** The setup file names people by e-mail; the API wants profiles. */
    private JsonNode withProfiles(JsonNode partnership) {
        ObjectNode body = partnership.deepCopy();
        body.path("contactPersons").forEach(person -> {
            ObjectNode named = (ObjectNode) person;
            String email = named.remove("email").asText();
            named.put("profile", stage.profileOf(email.substring(0, email.indexOf('@'))));
        });
        return body;
    }

    private static ObjectNode entrepreneur(String country, String region, String locale, String company) {
        boolean german = country.equals("DE");
        ObjectNode profile = JSON.createObjectNode().put("kind", "entrepreneur").put("locale", locale);
        profile.putObject("identity")
                .put("givenName", german ? "Martin" : "Igor")
                .put("familyName", german ? "Brandt" : "Lebedev");
        profile.putObject("career").put("company", company).put("position", german ? "Geschäftsführer" : "Директор");
        profile.putObject("home").put("country", country).put("region", region);
        return profile;
    }

    static String path(String location) {
        return location.replaceFirst("^https?://[^/]+", "");
    }

    private static String localPart(JsonNode row) {
        String email = row.path("email").asText();
        return email.substring(0, email.indexOf('@'));
    }

    private static JsonNode json(String resource) {
        return json(text(resource).getBytes(StandardCharsets.UTF_8));
    }

    private static JsonNode json(byte[] content) {
        try {
            return JSON.readTree(content);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public static String text(String resource) {
        try (InputStream file = Network.class.getClassLoader().getResourceAsStream(resource)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
