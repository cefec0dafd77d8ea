package org.alumnibridge.e2e.erasure;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.alumnibridge.e2e.RunningSystem;
import org.alumnibridge.e2e.door.Answer;
import org.alumnibridge.e2e.door.Patience;
import org.alumnibridge.e2e.door.Visitor;
import org.alumnibridge.e2e.story.FoundryStory;
import org.alumnibridge.e2e.story.Stage;
import org.alumnibridge.localstack.Components;
import org.alumnibridge.localstack.kafka.KafkaAccess;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * What a person leaves behind who was imported, has claimed and filled in a profile, was introduced to an expert, asks
 * again, has answered somebody's question and is being asked by somebody: everywhere one of the {@link Canaries}.
 */
final class CanaryLife {

    private static final String OFFICE = "admin-drmn";
    private static final String BROKER = "contact-sve";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Stage stage;
    private final Canaries canaries;
    private final ApiSearch api;
    private final String witness;
    private String profile;

    /** @param witness account of somebody else, still to be made, who asks the person and is asked by them */
    CanaryLife(Stage stage, Canaries canaries, ApiSearch api, String witness) {
        this.stage = stage;
        this.canaries = canaries;
        this.api = api;
        this.witness = witness;
    }

    String profile() {
        return profile;
    }

    /** So many mails the person has got since the mail server was last started: it keeps none for longer. */
    int mails() {
        return stage.mailsOf(canaries.account).size();
    }

    void live() {
        join();
        beIntroduced();
        answerAQuestion();
        askAgain();
        beAsked();
        leaveDeadLetters();
    }

    private void join() {
        RunningSystem.ensureMember(canaries.account);
        RunningSystem.ensureMember(witness);
        importPeople();
        claim(witness);
        profile = claim(canaries.account);
        fillIn();
        api.look("/v1/alumni/" + profile, "/v1/alumni?id=" + profile);
    }

    private void importPeople() {
        ObjectNode broken = row(canaries.account, canaries.externalId);
        broken.putArray("regions").addObject().put("code", "RU-NOWHERE");
        importLines(person().toString(), row(witness, "DRMN-" + witness).toString());
        importLines(broken.toString());
    }

    private void importLines(String... lines) {
        Visitor office = stage.as(OFFICE);
        Answer accepted = office.postText("/v1/imports", "application/x-ndjson", String.join("\n", lines))
                .expect(202);
        String job = accepted.header("Location").replaceFirst("^https?://[^/]+", "");
        Patience.until("the import", () -> completed(office, job));
        api.look(job, job + "/errors");
    }

    private static Optional<Answer> completed(Visitor office, String job) {
        return Optional.of(office.get(job).expect(200))
                .filter(answer -> answer.text("state").equals("completed"));
    }

    private ObjectNode person() {
        return row(canaries.account, canaries.externalId)
                .put("givenName", canaries.givenName)
                .put("familyName", canaries.familyName)
                .put("nativeName", canaries.nativeName)
                .put("company", canaries.company)
                .put("position", canaries.position)
                .put("headline", canaries.headline)
                .put("phone", canaries.phone);
    }

    /** Of somebody in Germany who knows Sverdlovsk Oblast and may be asked everything. */
    private static ObjectNode row(String account, String externalId) {
        ObjectNode row = JSON.createObjectNode()
                .put("externalId", externalId)
                .put("email", Stage.address(account))
                .put("givenName", "Wanda")
                .put("familyName", "Zeugin")
                .put("locale", "de")
                .put("timeZone", "Europe/Berlin")
                .put("programme", "FFR")
                .put("cohortYear", 2011)
                .put("homeCountry", "DE")
                .put("homeRegion", "DE-NW");
        row.putArray("regions")
                .addObject()
                .put("code", "RU-SVE")
                .put("basis", "professional")
                .put("evidenceYear", 2019);
        row.putArray("industries").add("24.51");
        row.putArray("topics").add("certification");
        row.putArray("languages").addObject().put("code", "de").put("level", "C2");
        row.putArray("offers").add("question").add("advice").add("business_contact");
        return row;
    }

    private String claim(String who) {
        Visitor person = stage.as(who);
        Answer me = Patience.until("the import of " + who, () -> claimable(person));
        String id = me.text("claimableProfiles.0.id");
        person.post("/v1/me/claims", Map.of("profile", id, "consents", List.of("matching")))
                .expect(201);
        Patience.until("the profile of " + who, () -> Optional.of(person.get("/v1/tasks"))
                .filter(answer -> answer.status() == 200));
        return id;
    }

    private static Optional<Answer> claimable(Visitor person) {
        return Optional.of(person.get("/v1/me").expect(200))
                .filter(me -> !me.text("claimableProfiles.0.id").isEmpty());
    }

    private void fillIn() {
        Visitor person = stage.as(canaries.account);
        Answer read = person.get("/v1/me/profile").expect(200);
        person.patch(
                        "/v1/me/profile",
                        Map.of(
                                "identity",
                                Map.of("photoLink", canaries.photoLink),
                                "contact",
                                Map.of("website", canaries.website)),
                        Map.of("If-Match", read.header("ETag")))
                .expect(200);
    }

    /** As requester, to the witness, under an idempotency key of the person's own. */
    private void beIntroduced() {
        Visitor person = stage.as(canaries.account);
        String request = person.post(
                        "/v1/requests",
                        draft("business_contact", canaries.textOfClosedRequest),
                        Map.of("Idempotency-Key", canaries.idempotencyKey))
                .expect(201)
                .text("id");
        api.lookAtRequest(request);
        String proposal = propose(request, stage.profileOf(witness), canaries.reasonAboutRequester);
        stage.as(witness).post(proposal + "/acceptance", Map.of()).expect(200);
        person.post("/v1/requests/" + request + "/confirmation", Map.of()).expect(200);
        Patience.until("the introduction", () -> Optional.of(person.get("/v1/requests/" + request))
                .filter(answer -> answer.text("state").equals("introduced")));
    }

    private void answerAQuestion() {
        Visitor asking = stage.as(witness);
        String request = asking.post("/v1/requests", draft("question", "Wie wird gesungen?"))
                .expect(201)
                .text("id");
        api.lookAtRequest(request);
        String proposal = propose(request, profile, canaries.reasonAboutExpert);
        stage.as(canaries.account).post(proposal + "/acceptance", Map.of()).expect(200);
        stage.as(canaries.account)
                .post(proposal + "/answer", Map.of("text", canaries.answer))
                .expect(200);
    }

    private void askAgain() {
        Visitor person = stage.as(canaries.account);
        String request = person.post("/v1/requests", draft("advice", canaries.textBeforeChange))
                .expect(201)
                .text("id");
        api.lookAtRequest(request);
        String read = person.get("/v1/requests/" + request).expect(200).header("ETag");
        person.patch("/v1/requests/" + request, Map.of("text", canaries.textOfOpenRequest), Map.of("If-Match", read))
                .expect(200);
    }

    /** While no mail gets out: the one that says so stays in the queue. */
    private void beAsked() {
        stage.stack().kill(Components.MAIL);
        String request = stage.as(witness)
                .post("/v1/requests", draft("advice", "Wer singt mit?"))
                .expect(201)
                .text("id");
        api.lookAtRequest(request);
        propose(request, profile, canaries.reasonAboutExpert);
        Patience.until("the mail that cannot get out", this::queuedMail);
    }

    private Optional<Boolean> queuedMail() {
        String query = "select 1 from mail_delivery where state = 'QUEUED' and profile = '" + profile + "'";
        try (Connection connection = stage.stack().databases().connect("notification");
                ResultSet mail = connection.createStatement().executeQuery(query)) {
            return mail.next() ? Optional.of(true) : Optional.empty();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private String propose(String request, String expert, String reason) {
        Answer proposed = Patience.untilStatus(201, "the expert is known", () -> stage.as(BROKER)
                .post("/v1/requests/" + request + "/proposals", Map.of("expert", expert, "reason", reason)));
        String proposal = proposed.header("Location").replaceFirst("^https?://[^/]+", "");
        api.look(proposal);
        return proposal;
    }

    private static Map<String, Object> draft(String kind, String text) {
        Map<String, Object> draft = new HashMap<>(FoundryStory.draft());
        draft.put("kind", kind);
        draft.put("text", text);
        return draft;
    }

    /** Records of the person that each reader sets aside: one that is unreadable, one under the key of somebody else. */
    private void leaveDeadLetters() {
        Map<String, Object> settings = stage.stack().kafka().clientSettings(KafkaAccess.ADMIN);
        String other = UUID.randomUUID().toString();
        String misdirected = "{\"id\":\"%s\",\"text\":\"%s\"}".formatted(profile, canaries.misdirected);
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>("alumni.profiles", profile, canaries.deadLetter));
            producer.send(new ProducerRecord<>("alumni.contact-points", other, misdirected));
            // In the topic itself nobody but its producer can mend it.
            producer.send(new ProducerRecord<>("alumni.contact-points", other, null));
            producer.flush();
        }
    }
}
