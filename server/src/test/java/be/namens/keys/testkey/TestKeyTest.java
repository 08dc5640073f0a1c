package be.namens.keys.testkey;

import static org.assertj.core.api.Assertions.assertThat;

import be.namens.keys.AuthenticationMeans;
import be.namens.keys.DigitalKeys;
import be.namens.keys.KeyAnswer;
import be.namens.keys.KeyKind;
import be.namens.keys.KeyResponse;
import be.namens.keys.KeyVisit;
import be.namens.keys.KeysRefusal;
import be.namens.keys.Level;
import be.namens.keys.ShowAsDemoPerson;
import be.namens.registers.Person;
import be.namens.screens.Option;
import be.namens.shared.Localized;
import be.namens.testing.Belgium;
import be.namens.testing.NamensTest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;

/** In a demo one is the person whom one picks from the list, and nobody else. */
@NamensTest
class TestKeyTest {

    private static final KeyVisit VISIT = new KeyVisit("a visit of this browser");

    @Autowired
    ApplicationContext context;

    @Autowired
    DigitalKeys keys;

    @Autowired
    ShowAsDemoPerson show;

    @Autowired
    JdbcClient database;

    private KeyKind testKey;
    private Person els;

    @BeforeEach
    void elsIsInTheList() {
        testKey = keys.find("test-key").orElseThrow();
        els = new Belgium(context).person("Els", "De Smet");
        show.show(els.id(), new Localized("zaakvoerder", "gérante", "Geschäftsführerin", "director"), 10);
    }

    @AfterEach
    void nobodyElseSeesThem() {
        database.sql("DELETE FROM keys.demo_person WHERE person_id = ?")
                .param(els.id().value())
                .update();
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void whoIsPickedIsProvenWithAMeansThatIsNoneOfAcm() {
        var proven = (KeyAnswer.Proven) pick(els.id().toString());
        assertThat(proven.identity().person()).isEqualTo(els.id());
        assertThat(proven.identity().keyKind()).isEqualTo("test-key");
        assertThat(proven.identity().means())
                .isEqualTo(new AuthenticationMeans("urn:be:namens:authmech:testkey", new Level(35, 500)));
        assertThat(facts()).containsExactly("key.used");
    }

    @Test
    void aPersonWhoIsNotInTheListCannotBePicked() {
        var jan = new Belgium(context).person("Jan", "Peeters");
        assertThat(pick(jan.id().toString())).isEqualTo(pickAgain());
        assertThat(facts()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Els De Smet", "1-1-1-1", "'; DROP TABLE keys.demo_person; --"})
    void whatIsNoPersonIsAskedAgain(String picked) {
        assertThat(pick(picked)).isEqualTo(pickAgain());
    }

    @Test
    void nothingPickedIsAskedAgain() {
        assertThat(testKey.prove(VISIT, new KeyResponse(Map.of()))).isEqualTo(pickAgain());
        assertThat(pick(UUID.randomUUID().toString())).isEqualTo(pickAgain());
    }

    @Test
    void theListSaysWhoEachOneIsInTheLanguageOfTheReader() {
        LocaleContextHolder.setLocale(Locale.of("fr", "BE"));
        assertThat(people()).contains(new Option(els.id().toString(), "Els De Smet", "gérante"));
        LocaleContextHolder.setLocale(Locale.of("nl", "BE"));
        assertThat(people()).contains(new Option(els.id().toString(), "Els De Smet", "zaakvoerder"));
    }

    @Test
    void whoIsShownAgainGetsTheNewWordsAndPlaceInTheList() {
        LocaleContextHolder.setLocale(Locale.of("nl", "BE"));
        var jan = new Belgium(context).person("Jan", "Peeters");
        show.show(jan.id(), Localized.same("bediende"), 5);
        try {
            assertThat(values())
                    .containsSubsequence(jan.id().toString(), els.id().toString());
            show.show(jan.id(), Localized.same("boekhouder"), 20);
            assertThat(values())
                    .containsSubsequence(els.id().toString(), jan.id().toString());
            assertThat(people()).contains(new Option(jan.id().toString(), "Jan Peeters", "boekhouder"));
        } finally {
            database.sql("DELETE FROM keys.demo_person WHERE person_id = ?")
                    .param(jan.id().value())
                    .update();
        }
    }

    private KeyAnswer pick(String person) {
        return testKey.prove(VISIT, new KeyResponse(Map.of("person", person)));
    }

    private static KeyAnswer pickAgain() {
        return new KeyAnswer.NotProven(KeysRefusal.TEST_PERSON_NEEDED, "person", List.of());
    }

    private List<Option> people() {
        return ((List<?>) testKey.page(VISIT).get("people"))
                .stream().map(Option.class::cast).toList();
    }

    private List<String> values() {
        return people().stream().map(Option::value).toList();
    }

    private List<String> facts() {
        return database.sql("SELECT kind FROM audit.fact WHERE actor = ? ORDER BY id")
                .param(els.id().value())
                .query(String.class)
                .list();
    }
}
