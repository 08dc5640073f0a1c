package be.namens.keys.passkey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.namens.keys.HeldKey;
import be.namens.keys.HeldKeys;
import be.namens.keys.KeyResponse;
import be.namens.keys.KeyVisit;
import be.namens.registers.Person;
import be.namens.shared.NamensSettings;
import be.namens.shared.Refused;
import be.namens.testing.Belgium;
import be.namens.testing.NamensTest;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Making a passkey. */
@NamensTest
class EnrolPasskeyTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    EnrolPasskey enrol;

    @Autowired
    HeldKeys heldKeys;

    @Autowired
    JdbcClient database;

    @Autowired
    NamensSettings settings;

    private final KeyVisit visit = new KeyVisit("a session of the portal " + UUID.randomUUID());
    private Person els;
    private Device device;

    @BeforeEach
    void elsSitsBeforeADevice() {
        els = new Belgium(context).person("Els", "De Smet");
        device = new Device(settings.baseUrl().toString());
    }

    @Test
    void aPersonHasAPasskeyOnEachDeviceWithAName() {
        confirm(" Laptop ", device.make(begin()));
        confirm("Telefoon", new Device(settings.baseUrl().toString()).backedUp().make(begin()));

        assertThat(heldKeys.of(els.id(), "passkey")).extracting(HeldKey::name).containsExactly("Laptop", "Telefoon");
        assertThat(database.sql("""
                        SELECT backed_up FROM keys.passkey JOIN keys.held_key ON id = key_id
                        WHERE person_id = ? ORDER BY since
                        """)
                        .param(els.id().value())
                        .query(Boolean.class)
                        .list())
                .containsExactly(false, true);
        assertThat(enrol.holds(els.id())).isTrue();
    }

    @Test
    void theDeviceLearnsANameAndARandomHandleAndWhichPasskeysThereAre() {
        String first = begin();
        assertThat(first)
                .contains(
                        "\"residentKey\":\"required\"",
                        "\"userVerification\":\"required\"",
                        "\"attestation\":\"none\"",
                        "\"name\":\"Els De Smet\"",
                        "\"excludeCredentials\":[]")
                .doesNotContain(
                        els.id().toString(), new Belgium(context).numberOf(els).digits());
        var made = device.make(first);
        confirm("Laptop", made);

        assertThat(begin()).contains("\"id\":\"" + made.get("credential") + "\"", "\"transports\":[\"internal\"]");
    }

    @Test
    void theSameAnswerSentTwiceIsOnePasskey() {
        var made = device.make(begin());
        confirm("Laptop", made);
        confirm("Laptop", made);
        assertThat(heldKeys.of(els.id())).hasSize(1);
    }

    @Test
    void anAnswerIsForThePersonWhoAsked() {
        var made = device.make(begin());
        confirm("Laptop", made);
        els = new Belgium(context).person("Jan", "Peeters");
        begin();
        assertRefused("passkey-of-somebody-else", "Laptop", made);
    }

    @Test
    void theNameIsAskedBeforeTheAnswerIsUsedUp() {
        var made = device.make(begin());
        assertRefused("key-name-needed", "  ", made);
        assertRefused("key-name-needed", "x".repeat(61), made);
        confirm("Laptop", made);
        assertThat(heldKeys.of(els.id())).hasSize(1);
    }

    @Test
    void anAnswerThatIsNotHonestMakesNoKey() {
        assertRefused("passkey-not-verified", "Laptop", device().notVerifying().make(begin()));
        assertRefused("passkey-not-verified", "Laptop", device().absent().make(begin()));
        assertRefused(
                "passkey-other-site",
                "Laptop",
                device().at("https://namens.example").make(begin()));
        assertRefused(
                "passkey-other-domain", "Laptop", device().of("namens.example").make(begin()));
        assertRefused(
                "passkey-wrong-type", "Laptop", device().saying("webauthn.get").make(begin()));
        var broken = new HashMap<>(device().make(begin()));
        broken.put("attestation", "oWNmbXQ");
        assertRefused("passkey-unreadable", "Laptop", broken);
        assertRefused("passkey-needed", "Laptop", Map.of());

        assertThat(heldKeys.of(els.id())).isEmpty();
        assertThat(database.sql("SELECT detail ->> 'why' FROM audit.fact WHERE actor = ? ORDER BY id")
                        .param(els.id().value())
                        .query(String.class)
                        .list())
                .containsExactly(
                        "passkey-not-verified",
                        "passkey-not-verified",
                        "passkey-other-site",
                        "passkey-other-domain",
                        "passkey-wrong-type",
                        "passkey-unreadable");
    }

    @Test
    void aQuestionIsAnsweredOnceAndOnItsOwnVisit() {
        var first = device.make(begin());
        begin();
        assertRefused("passkey-other-question", "Laptop", first);
        assertRefused("passkey-question-over", "Laptop", first);

        var other = device.make(enrol.begin(els.id(), new KeyVisit("another session of the portal")));
        begin();
        assertRefused("passkey-other-question", "Laptop", other);
    }

    private Device device() {
        return new Device(settings.baseUrl().toString());
    }

    private String begin() {
        return enrol.begin(els.id(), visit);
    }

    private void confirm(String name, Map<String, String> answer) {
        enrol.confirm(els.id(), visit, name, new KeyResponse(answer));
    }

    private void assertRefused(String code, String name, Map<String, String> answer) {
        assertThatThrownBy(() -> confirm(name, answer))
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.reason().code()).isEqualTo(code));
    }
}
