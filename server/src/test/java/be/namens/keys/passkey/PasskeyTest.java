package be.namens.keys.passkey;

import static org.assertj.core.api.Assertions.assertThat;

import be.namens.keys.AuthenticationMeans;
import be.namens.keys.HeldKey;
import be.namens.keys.HeldKeys;
import be.namens.keys.KeyAnswer;
import be.namens.keys.KeyAnswer.NotProven;
import be.namens.keys.KeyAnswer.Proven;
import be.namens.keys.KeyResponse;
import be.namens.keys.KeyVisit;
import be.namens.keys.Level;
import be.namens.keys.WithdrawKey;
import be.namens.registers.Person;
import be.namens.shared.NamensSettings;
import be.namens.testing.Belgium;
import be.namens.testing.Desks;
import be.namens.testing.NamensTest;
import be.namens.testing.TruthTable;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Signing in with a passkey: the honest answer opens, and every answer with one thing broken is refused for that thing. */
@NamensTest
class PasskeyTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    PasskeyKind kind;

    @Autowired
    EnrolPasskey enrol;

    @Autowired
    HeldKeys heldKeys;

    @Autowired
    WithdrawKey withdrawKey;

    @Autowired
    JdbcClient database;

    @Autowired
    NamensSettings settings;

    private final KeyVisit visit = new KeyVisit("a visit of this browser " + UUID.randomUUID());
    private final KeyVisit elsewhere = new KeyVisit("a visit of another browser " + UUID.randomUUID());
    private Person els;
    private Device device;

    /**
     * A row of the table.
     *
     * @param name what is wrong, in words
     */
    record Case(@JsonProperty("case") String name, String broken, String refused) {}

    @BeforeEach
    void elsHasAPasskeyThatCountedToFive() {
        els = new Belgium(context).person("Els", "De Smet");
        device = new Device(settings.baseUrl().toString());
        make(els, device, "Laptop");
        assertThat(kind.prove(visit, new KeyResponse(device.counting(5).use(ask(visit)))))
                .isInstanceOf(Proven.class);
        device.counting(6);
    }

    @Test
    void thePasskeyAloneProvesWhoItIs() {
        var answer = kind.prove(visit, new KeyResponse(device.use(ask(visit))));
        assertThat(answer).isInstanceOf(Proven.class);
        var identity = ((Proven) answer).identity();
        assertThat(identity.person()).isEqualTo(els.id());
        assertThat(identity.means())
                .isEqualTo(new AuthenticationMeans("urn:be:namens:authmech:passkey", new Level(26, 400)));
        assertThat(facts()).containsExactly("key.activated", "key.used", "key.used");
        assertThat(held().lastUsed()).isPresent();
    }

    @Test
    void ofTwoPersonsWhoAreOneThePasskeysGoToTheOneWhoStaysWhateverTheDeviceCallsThem() {
        var belgium = new Belgium(context);
        var hans = belgium.foreigner("Hans", "Müller");
        var telephone = new Device(settings.baseUrl().toString());
        make(hans, telephone, "Telefoon");
        new Desks(context).merge(hans, els);
        assertThat(kind.prove(visit, new KeyResponse(telephone.counting(5).use(ask(visit)))))
                .isInstanceOfSatisfying(
                        Proven.class,
                        proven -> assertThat(proven.identity().person()).isEqualTo(els.id()));
        assertThat(kind.prove(visit, new KeyResponse(device.use(ask(visit))))).isInstanceOf(Proven.class);
        assertThat(heldKeys.of(els.id(), "passkey")).hasSize(2);
        make(els, new Device(settings.baseUrl().toString()), "Nog een");
    }

    static Stream<Case> cases() {
        return Stream.of(TruthTable.read("passkey.yaml", Case[].class));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void whatIsBrokenIsRefusedForThat(Case row) {
        var answer = kind.prove(visit, new KeyResponse(broken(row.broken())));

        assertThat(answer)
                .isInstanceOfSatisfying(
                        NotProven.class, no -> assertThat(no.reason().code()).isEqualTo(row.refused()));
        if (!row.refused().equals("passkey-needed")) {
            assertThat(refusals()).contains(row.refused());
        }
        assertThat(counter()).as("the counter that is kept").isEqualTo(5);
    }

    /** The answer of Els's device to the question of this visit, with one thing broken. */
    private Map<String, String> broken(String what) {
        return switch (what) {
            case "other website" -> device.at("https://namens.example").use(ask(visit));
            case "other port" -> device.at("http://localhost:1").use(ask(visit));
            case "frame" -> device.embedded().use(ask(visit));
            case "other domain" -> device.of("namens.example").use(ask(visit));
            case "not verified" -> device.notVerifying().use(ask(visit));
            case "not present" -> device.absent().use(ask(visit));
            case "other person" -> device.callingThePerson(new byte[32]).use(ask(visit));
            case "nobody" -> with("userHandle", "");
            case "same counter" -> device.counting(5).use(ask(visit));
            case "lower counter" -> device.counting(4).use(ask(visit));
            case "counter gone" -> device.counting(0).use(ask(visit));
            case "other key" -> device.signingWithAnotherKey().use(ask(visit));
            case "other ceremony" -> device.saying("webauthn.create").use(ask(visit));
            case "backed up" -> device.backedUp().use(ask(visit));
            case "password" -> with("type", "password");
            case "oversized" -> with("clientData", "A".repeat(5000));
            case "oversized passkey" -> with("credential", "A".repeat(2000));
            case "not base64" -> with("signature", "*!*");
            case "not JSON" -> with("clientData", base64("type=webauthn.get"));
            case "empty JSON" -> with("clientData", base64("{}"));
            case "cut off" -> with("authenticatorData", base64("too short"));
            case "no answer" -> Map.of();
            default -> brokenQuestion(what);
        };
    }

    private Map<String, String> brokenQuestion(String what) {
        String asked = ask(visit);
        switch (what) {
            case "invented challenge" -> asked = "\"challenge\":\"" + base64("of a page that we never showed") + "\"";
            case "challenge of another visit" -> asked = ask(elsewhere);
            case "visit without question" -> forget(visit);
            case "old challenge" -> letFiveMinutesPass(visit);
            case "used challenge" ->
                assertThat(kind.prove(visit, new KeyResponse(Map.of("credential", "eA"))))
                        .isInstanceOf(NotProven.class);
            case "replaced challenge" -> ask(visit);
            case "unknown passkey" -> device = new Device(settings.baseUrl().toString());
            case "withdrawn" -> withdrawKey.withdraw(els.id(), held().id(), true);
            case "signature of before" -> {
                return signatureOfBefore();
            }
            default -> throw new AssertionError("The table has a row that the test does not know: " + what);
        }
        return device.use(asked);
    }

    private Map<String, String> signatureOfBefore() {
        var before = device.use(ask(visit));
        var answer = new HashMap<>(device.use(ask(visit)));
        answer.put("signature", before.get("signature"));
        return answer;
    }

    @Test
    void whoHoldsAPasskeyThatCameToItsTimeHearsSo() {
        var answer = device.use(ask(visit));
        letTheKeyEnd();
        assertThat(kind.prove(visit, new KeyResponse(answer))).isEqualTo(NotProven.PAST_ITS_TIME);
        assertThat(refusals()).contains("past-its-time");
        assertThat(counter()).as("the counter that is kept").isEqualTo(5);

        device.signingWithAnotherKey();
        assertThat(kind.prove(visit, new KeyResponse(device.use(ask(visit)))))
                .isInstanceOfSatisfying(
                        NotProven.class, no -> assertThat(no.reason().code()).isEqualTo("passkey-signature-wrong"));
    }

    @Test
    void afterARefusalTheNextHonestAnswerOpens() {
        kind.prove(visit, new KeyResponse(with("signature", "AAAA")));
        assertThat(kind.prove(visit, new KeyResponse(device.use(ask(visit))))).isInstanceOf(Proven.class);
    }

    @Test
    void aDeviceThatDoesNotCountOpensEachTime() {
        var notCounting = new Device(settings.baseUrl().toString());
        make(els, notCounting, "Telefoon");
        for (int time = 0; time < 3; time++) {
            assertThat(kind.prove(visit, new KeyResponse(notCounting.use(ask(visit)))))
                    .isInstanceOf(Proven.class);
        }
    }

    @Test
    void ofManyWhoSendTheSameAnswerAtOnceOneEnters() throws Exception {
        var answer = new KeyResponse(device.use(ask(visit)));
        try (var threads = Executors.newFixedThreadPool(5)) {
            var answers = threads
                    .invokeAll(IntStream.range(0, 5)
                            .<Callable<KeyAnswer>>mapToObj(one -> () -> kind.prove(visit, answer))
                            .toList())
                    .stream()
                    .map(done -> done.resultNow())
                    .toList();
            assertThat(answers).filteredOn(Proven.class::isInstance).hasSize(1);
        }
    }

    @Test
    void whatTheBrowserIsToldNamesNobody() {
        assertThat(ask(visit))
                .contains("\"userVerification\":\"required\"", "\"rpId\":\"localhost\"", "\"allowCredentials\":[]")
                .doesNotContain(els.id().toString(), "De Smet");
    }

    @Test
    void withdrawingLeavesNothingOfThePasskeyAndTheOthersWork() {
        var telephone = new Device(settings.baseUrl().toString());
        make(els, telephone, "Telefoon");
        withdrawKey.withdraw(els.id(), held().id(), false);

        assertThat(database.sql(
                                "SELECT count(*) FROM keys.passkey WHERE key_id IN (SELECT id FROM keys.held_key WHERE person_id = ?)")
                        .param(els.id().value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(kind.prove(visit, new KeyResponse(telephone.use(ask(visit)))))
                .isInstanceOf(Proven.class);
    }

    private String ask(KeyVisit where) {
        return String.valueOf(kind.page(where).get("options"));
    }

    private void make(Person person, Device maker, String name) {
        enrol.confirm(person.id(), visit, name, new KeyResponse(maker.make(enrol.begin(person.id(), visit))));
    }

    private Map<String, String> with(String field, String value) {
        var answer = new HashMap<>(device.use(ask(visit)));
        answer.put(field, value);
        return answer;
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private void forget(KeyVisit where) {
        database.sql("DELETE FROM keys.challenge WHERE visit_hash = ?")
                .param(where.hash())
                .update();
    }

    private void letFiveMinutesPass(KeyVisit where) {
        assertThat(database.sql("UPDATE keys.challenge SET until = until - interval '5 minutes' WHERE visit_hash = ?")
                        .param(where.hash())
                        .update())
                .isPositive();
    }

    private void letTheKeyEnd() {
        database.sql("UPDATE keys.held_key SET valid_until = now() WHERE id = ?")
                .param(held().id().value())
                .update();
    }

    private HeldKey held() {
        return heldKeys.of(els.id(), "passkey").getFirst();
    }

    private int counter() {
        return database.sql("""
                        SELECT coalesce(max(signatures), 5) FROM keys.passkey passkey
                        JOIN keys.held_key held ON held.id = passkey.key_id WHERE held.person_id = ?
                        """).param(els.id().value()).query(Integer.class).single();
    }

    private List<String> facts() {
        return database.sql("SELECT kind FROM audit.fact WHERE actor = ? ORDER BY id")
                .param(els.id().value())
                .query(String.class)
                .list();
    }

    /** Why passkeys were refused: of anybody, because a refusal of an unknown passkey is nobody's. */
    private List<String> refusals() {
        return database.sql(
                        "SELECT detail ->> 'why' FROM audit.fact WHERE kind = 'key.refused' AND detail ->> 'key' = 'passkey'")
                .query(String.class)
                .list();
    }
}
