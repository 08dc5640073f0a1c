package be.namens.registers.magda;

import static org.assertj.core.api.Assertions.assertThat;

import be.namens.audit.AuditTrail;
import be.namens.registers.DueForAsking;
import be.namens.registers.EnterAnswer;
import be.namens.registers.Enterprise;
import be.namens.registers.EnterpriseNumber;
import be.namens.registers.Enterprises;
import be.namens.registers.FreshRegister;
import be.namens.registers.Person;
import be.namens.shared.TheClock;
import be.namens.testing.Belgium;
import be.namens.testing.LiveRegister;
import be.namens.testing.MagdaStandIn;
import be.namens.testing.MagdaStandIn.Behaviour;
import be.namens.testing.MagdaStandIn.Held;
import be.namens.testing.MagdaStandIn.Known;
import be.namens.testing.MovableClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How often MAGDA is asked: once by many at the same time, no longer than somebody waits, and not again where it would say the same. */
class AskingTest extends LiveRegister {

    @Autowired
    ApplicationContext context;

    @Autowired
    FreshRegister register;

    @Autowired
    Enterprises enterprises;

    @Autowired
    JdbcClient database;

    private Belgium belgium;
    private Enterprise company;

    @BeforeEach
    void aCompany() {
        belgium = new Belgium(context);
        company = belgium.company("Drukkerij Claes");
        MAGDA.behave();
    }

    @Test
    void manyAtOnceAskAboutTheSameEnterpriseOnce() throws Exception {
        assertThat(askedByManyWhile(MAGDA::fromTheWorld)).containsExactly("GeefOnderneming", "GeefFuncties");
    }

    @Test
    void whoWaitsForAnAnswerThatDoesNotComeDoesNotAskOnceMore() throws Exception {
        assertThat(askedByManyWhile((exchange, message) -> MagdaStandIn.send(exchange, 503, "")))
                .as("one question, and its one further try")
                .containsExactly("GeefOnderneming", "GeefOnderneming");
    }

    /** What is asked about the company when six of its directors come while the first question is under way. */
    private List<String> askedByManyWhile(Behaviour ends) throws Exception {
        var directors = Stream.generate(this::director).limit(6).toList();
        knowsAtMagda(company.number(), directors);
        directors.forEach(director -> register.about(director.id()));
        moveBack(company.number());
        var asked = new CountDownLatch(1);
        var all = new CountDownLatch(1);
        MAGDA.behave((exchange, message) -> {
            asked.countDown();
            all.await();
            ends.answer(exchange, message);
        });
        var threads = new ArrayList<Thread>();
        for (var director : directors) {
            threads.add(Thread.ofPlatform().start(() -> register.about(director.id(), company.number())));
            asked.await();
        }
        while (threads.stream().anyMatch(thread -> thread.getState() == Thread.State.RUNNABLE)) {
            Thread.onSpinWait();
        }
        all.countDown();
        for (var thread : threads) {
            thread.join();
        }
        return MAGDA.asked().stream()
                .filter(question -> question.contains(company.number().digits()))
                .map(question -> question.substring(0, question.indexOf(' ')))
                .toList();
    }

    @Test
    void whatMagdaRefusesToAnswerIsNotAskedAgainUntilAnAnswerWouldBeOld() {
        var director = director();
        moveBack(company.number());
        MAGDA.behave((exchange, message) -> MagdaStandIn.send(
                exchange,
                200,
                MagdaStandIn.exception(
                        message.getElementsByTagName("Naam").item(0).getTextContent(), "40101")));
        register.about(director.id(), company.number());
        assertThat(MAGDA.asked())
                .containsExactly(
                        "GeefFuncties of a person",
                        "GeefOnderneming " + company.number().digits());
        assertThat(ageInHours()).as("what is kept does not become younger").isEqualTo(2);
        MAGDA.behave();
        register.about(director.id(), company.number());
        assertThat(MAGDA.asked()).isEmpty();
    }

    @Test
    void anAnswerAboutAnotherIsNotAskedForAgainEither() {
        var director = director();
        moveBack(company.number());
        MAGDA.behave((exchange, message) -> MagdaStandIn.send(
                exchange,
                200,
                MagdaStandIn.reply(
                        message.getElementsByTagName("Naam").item(0).getTextContent(),
                        "<Inhoud>"
                                + MagdaStandIn.enterprise(
                                        Belgium.freshEnterpriseNumber().digits(), Known.company("Molen"))
                                + "<Functies>"
                                + MagdaStandIn.function(company.number().digits(), held(belgium.person("Els", "Maes")))
                                + "</Functies></Inhoud>")));
        register.about(director.id(), company.number());
        assertThat(MAGDA.asked()).hasSize(2);
        register.about(director.id(), company.number());
        assertThat(MAGDA.asked()).hasSize(2);
    }

    @Test
    void nobodyWaitsLongerThanTheirPatience() {
        var director = director();
        var second = belgium.company("Molen Claes");
        belgium.director(director, second);
        MAGDA.knows(second.number().digits(), Known.company("Molen Claes", held(director)));
        knowsAtMagda(company.number(), List.of(director));
        moveBack(company.number());
        moveBack(second.number());
        var clock = new MovableClock(context.getBean(TheClock.class).now());
        var settings = context.getBean(MagdaSettings.class);
        var asking = new FromMagda(
                context.getBean(Magda.class),
                settings,
                context.getBean(DueForAsking.class),
                context.getBean(EnterAnswer.class),
                context.getBean(AuditTrail.class),
                new TheClock(clock));
        MAGDA.behave((exchange, message) -> {
            clock.advance(settings.patience().dividedBy(2));
            MAGDA.fromTheWorld(exchange, message);
        });
        asking.about(director.id());
        assertThat(MAGDA.asked()).as("a person, and one enterprise").hasSize(3);
        assertThat(database.sql(
                                "SELECT detail ->> 'reason' FROM audit.fact WHERE kind = 'register.asked-in-vain' AND enterprise IN (?, ?)")
                        .params(company.number().digits(), second.number().digits())
                        .query(String.class)
                        .list())
                .containsExactly("out-of-time");
    }

    @Test
    void whoHoldsFunctionsAtMoreEnterprisesThanAreAskedAboutAtOnceFindsTheOthersNextTime() {
        var founder = belgium.person("Fons", "Stichter");
        var numbers = Stream.generate(Belgium::freshEnterpriseNumber).limit(7).toList();
        numbers.forEach(number -> MAGDA.knows(number.digits(), Known.company("Stichting", held(founder))));
        register.about(founder.id());
        assertThat(enterprises.findAll(numbers)).hasSize(5);
        register.about(founder.id());
        assertThat(enterprises.findAll(numbers)).hasSize(7);
        MAGDA.behave();
        register.about(founder.id());
        assertThat(MAGDA.asked()).isEmpty();
    }

    /** A counter's own enterprise is known to nobody else, and its register is the counter's. */
    @Test
    void nobodyIsAskedAboutWhatACounterRegistered() {
        var director = director();
        moveBack(company.number());
        database.sql("INSERT INTO registers.own_number (number, taken_at) VALUES (?, now())")
                .param(company.number().digits())
                .update();
        database.sql("INSERT INTO registers.own_enterprise (number, status, juridical_situation, type_of_enterprise,"
                        + " juridical_form, start_date, entered_at) VALUES (?, 'AC', '000', '2', '030', now(), now())")
                .param(company.number().digits())
                .update();
        register.about(director.id(), company.number());
        register.about(director.id());
        assertThat(MAGDA.asked()).containsExactly("GeefFuncties of a person");
    }

    private Person director() {
        var person = belgium.person("Lotte", "Claes");
        belgium.director(person, company);
        return person;
    }

    private Held held(Person person) {
        return Held.director(1, belgium.numberOf(person).digits(), person.familyName(), person.givenName());
    }

    private void knowsAtMagda(EnterpriseNumber number, List<Person> directors) {
        MAGDA.knows(
                number.digits(),
                Known.company(
                        "Drukkerij Claes", directors.stream().map(this::held).toArray(Held[]::new)));
    }

    /** Time cannot be moved, so when MAGDA was asked is moved back. */
    private void moveBack(EnterpriseNumber number) {
        database.sql(
                        "UPDATE registers.told SET as_of = now() - interval '2 hours', asked_at = now() - interval '2 hours'"
                                + " WHERE enterprise = ?")
                .param(number.digits())
                .update();
    }

    private long ageInHours() {
        var asOf = database.sql("SELECT as_of FROM registers.told WHERE enterprise = ?")
                .param(company.number().digits())
                .query(java.time.OffsetDateTime.class)
                .single()
                .toInstant();
        return Duration.between(asOf, context.getBean(TheClock.class).now()).toHours();
    }
}
