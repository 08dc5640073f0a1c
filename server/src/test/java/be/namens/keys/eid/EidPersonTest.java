package be.namens.keys.eid;

import static org.assertj.core.api.Assertions.assertThat;

import be.namens.keys.KeyAnswer;
import be.namens.keys.KeyResponse;
import be.namens.keys.KeyVisit;
import be.namens.registers.NationalNumber;
import be.namens.registers.Person;
import be.namens.registers.PersonId;
import be.namens.registers.Persons;
import be.namens.testing.Belgium;
import be.namens.testing.NamensTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who somebody is after they showed a card: the person of the register, or a new one with the names of the certificate. */
@NamensTest
class EidPersonTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    Persons persons;

    @Autowired
    JdbcClient database;

    private EidWorld world;

    @BeforeEach
    void begin() {
        world = new EidWorld(context);
    }

    @AfterEach
    void end() {
        world.close();
    }

    @Test
    void whoIsUnknownIsEnteredAsTheCertificateSays() {
        var number = Belgium.freshNationalNumber();
        assertThat(persons.byNumber(number)).isEmpty();

        var person = show(number);

        assertThat(persons.byNumber(number).map(Person::id)).contains(person);
        assertThat(persons.find(person).map(Person::fullName)).contains("Els Marie De Smet");
        assertThat(facts(person))
                .containsExactly("person.entered {\"source\": \"eid\"}", "key.used {\"key\": \"eid\"}");
        assertThat(facts(person).toString()).doesNotContain(number.digits());
    }

    @Test
    void whoIsKnownKeepsTheNamesOfTheRegister() {
        var belgium = new Belgium(context);
        var els = belgium.person("Elisabeth", "De Smedt");

        assertThat(show(belgium.numberOf(els))).isEqualTo(els.id());

        assertThat(persons.find(els.id()).map(Person::fullName)).contains("Elisabeth De Smedt");
        assertThat(facts(els.id())).containsExactly("key.used {\"key\": \"eid\"}");
    }

    @Test
    void whoComesTwiceIsEnteredOnce() {
        var number = Belgium.freshNationalNumber();
        assertThat(show(number)).isEqualTo(show(number));
    }

    @Test
    void whoseCardDoesNotHoldIsNotEntered() {
        var number = Belgium.freshNationalNumber();
        var card = card(number);
        var status = new StatusDraft(card.authority(), card.authority(), world.now());
        status.status = "revoked";
        assertThat(prove(card, status)).isInstanceOf(KeyAnswer.NotProven.class);
        assertThat(persons.byNumber(number)).isEmpty();
    }

    private TestCard card(NationalNumber number) {
        return new CardDraft(number.digits(), world.ocsp.address()).by(world.authority(""), world.now);
    }

    private PersonId show(NationalNumber number) {
        var card = card(number);
        var proven = (KeyAnswer.Proven) prove(card, new StatusDraft(card.authority(), card.authority(), world.now()));
        return proven.identity().person();
    }

    private KeyAnswer prove(TestCard card, StatusDraft status) {
        world.ocsp.behave((exchange, question) -> OcspStandIn.send(exchange, status.answer(question)));
        var eid = world.eid(Duration.ofSeconds(30));
        var visit = new KeyVisit("a visit " + UUID.randomUUID());
        var nonce = (String) eid.page(visit).get("nonce");
        String token = TestCard.json(card.token("ES384", EidWorld.ORIGIN, nonce));
        return eid.prove(visit, new KeyResponse(Map.of("token", token)));
    }

    private List<String> facts(PersonId person) {
        return database.sql("SELECT kind || ' ' || detail FROM audit.fact WHERE actor = ? ORDER BY id")
                .param(person.value())
                .query(String.class)
                .list();
    }
}
