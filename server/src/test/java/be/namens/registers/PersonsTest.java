package be.namens.registers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.namens.testing.Belgium;
import be.namens.testing.NamensTest;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Persons are found by their number and by nothing that resembles it; the number itself is kept sealed. */
@NamensTest
class PersonsTest {

    @Autowired
    Persons persons;

    @Autowired
    JdbcClient database;

    private final NationalNumber number = Belgium.freshNationalNumber();

    @Test
    void aRegisteredPersonIsFoundInEveryWay() {
        var person = persons.register(number, "Fatima", "El Amrani");
        assertThat(person.subject()).matches("[0-9a-f]{40}");
        assertThat(persons.find(person.id())).contains(person);
        assertThat(persons.byNumber(number)).contains(person);
        assertThat(persons.bySubject(person.subject())).contains(person);
        assertThat(persons.findAll(List.of(person.id(), PersonId.random())))
                .containsOnly(java.util.Map.entry(person.id(), person));
        assertThat(persons.numberOf(person.id())).contains(number);
    }

    @Test
    void somebodyUnknownIsNotFound() {
        assertThat(persons.byNumber(number)).isEmpty();
        assertThat(persons.find(PersonId.random())).isEmpty();
        assertThat(persons.bySubject("0".repeat(40))).isEmpty();
        assertThat(persons.numberOf(PersonId.random())).isEmpty();
        assertThat(persons.findAll(List.of())).isEmpty();
    }

    @Test
    void registeringAgainKeepsWhoItIsAndTakesTheNewName() {
        var before = persons.register(number, "An", "Peeters");
        var after = persons.register(number, "An", "Peeters-Janssens");
        assertThat(after.id()).isEqualTo(before.id());
        assertThat(after.subject()).isEqualTo(before.subject());
        assertThat(persons.find(before.id()).orElseThrow().familyName()).isEqualTo("Peeters-Janssens");
        assertThat(persons.numberOf(before.id())).contains(number);
    }

    @Test
    void manyAtOnceMakeOnePerson() throws Exception {
        try (var threads = Executors.newFixedThreadPool(8)) {
            Callable<PersonId> register =
                    () -> persons.register(number, "Jan", "Janssens").id();
            var made = new HashSet<PersonId>();
            for (var future : threads.invokeAll(java.util.Collections.nCopies(24, register))) {
                made.add(future.get());
            }
            assertThat(made).hasSize(1);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Lefèvre, lefevre",
        "Lefèvre, LEFE\u0300VRE",
        "Van den Broeck, vandenbroeck",
        "Van den Broeck, Van-Den Broeck",
        "D'Hondt, d’hondt",
        "D'Hondt, DHONDT",
        "Müller-Weiß, muller weiss",
        "Øvergård, overgard",
        "Łukasik, Lukasik",
        "'Peeters ', Peeters",
    })
    void aFamilyNameFitsHoweverItIsTyped(String registered, String typed) {
        var person = persons.register(number, "Alex", registered);
        assertThat(persons.matching(number, typed)).contains(person);
    }

    @ParameterizedTest
    @CsvSource({
        "Peeters, Peters",
        "Peeters, Peeter",
        "Peeters, Peeters Janssens",
        "Van den Broeck, Broeck",
        "Peeters, ''",
        "Peeters, '- '",
        "Peeters, Alex",
        "Peeters, %",
    })
    void anotherFamilyNameDoesNotFit(String registered, String typed) {
        persons.register(number, "Alex", registered);
        assertThat(persons.matching(number, typed)).isEmpty();
    }

    @Test
    void aRightNameWithAnotherNumberDoesNotFit() {
        persons.register(number, "Alex", "Peeters");
        assertThat(persons.matching(Belgium.freshNationalNumber(), "Peeters")).isEmpty();
    }

    @Test
    void theNumberIsNowhereInTheRowAndItsSealFitsNobodyElse() {
        var one = persons.register(number, "Alex", "Peeters");
        var other = persons.register(Belgium.freshNationalNumber(), "Bo", "Peeters");
        String row = database.sql("SELECT p::text FROM registers.person p WHERE id = ?")
                .param(one.id().value())
                .query(String.class)
                .single();
        assertThat(row).doesNotContain(number.digits());
        String hex =
                java.util.HexFormat.of().formatHex(number.digits().getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertThat(row).doesNotContain(hex);
        database.sql(
                        "UPDATE registers.person SET number_sealed = (SELECT number_sealed FROM registers.person WHERE id = ?) WHERE id = ?")
                .params(one.id().value(), other.id().value())
                .update();
        assertThatThrownBy(() -> persons.numberOf(other.id())).isInstanceOf(IllegalStateException.class);
    }
}
