package be.namens.registers;

import static org.assertj.core.api.Assertions.assertThat;

import be.namens.managers.Authorities;
import be.namens.managers.Authority;
import be.namens.managers.ManagersRefusal;
import be.namens.mandates.MandatesRefusal;
import be.namens.mandates.Standing;
import be.namens.mandates.StandingAnswer;
import be.namens.mandates.Standings;
import be.namens.organisations.WorkRelations;
import be.namens.shared.TheClock;
import be.namens.testing.Belgium;
import be.namens.testing.LiveRegister;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** No decision rests on a register that is older than the operator allows, whoever asks. */
class RegisterAgeTest extends LiveRegister {

    @Autowired
    ApplicationContext context;

    @Autowired
    Standings standings;

    @Autowired
    Authorities authorities;

    @Autowired
    WorkRelations relations;

    @Autowired
    JdbcClient database;

    @Autowired
    TheClock clock;

    private Belgium belgium;
    private LocalDate today;
    private Person els;
    private Enterprise bakery;

    @BeforeEach
    void aDirector() {
        belgium = new Belgium(context);
        today = clock.today();
        els = belgium.person("Els", "Claes");
        bakery = belgium.company("Bakkerij De Halm");
        belgium.director(els, bakery);
    }

    @AfterEach
    void nothingLoaded() {
        database.sql("UPDATE registers.loaded SET loaded_at = NULL, snapshot_date = NULL")
                .update();
    }

    @Test
    void whatWasEnteredJustNowCounts() {
        assertThat(standing()).isInstanceOf(StandingAnswer.Holds.class);
        assertThat(authority()).isInstanceOf(Authority.Held.class);
        assertThat(standings.tooOld(els.id(), today, 10)).isEmpty();
    }

    @Test
    void whatIsOlderGivesNoStandingAndNoAuthorityAndSaysWhy() {
        told(bakery, "37 hours");
        assertThat(standing())
                .isEqualTo(new StandingAnswer.DoesNotHold(bakery.number(), MandatesRefusal.REGISTER_TOO_OLD));
        assertThat(authority())
                .isEqualTo(new Authority.NotHeld(els.id(), bakery.number(), ManagersRefusal.AUTHORITY_TOO_OLD));
        assertThat(authorities.heldBy(els.id(), today, 10)).isEmpty();
        assertThat(standings.find(els.id(), "", today, 10)).isEmpty();
        assertThat(standings.tooOld(els.id(), today, 10)).containsExactly(bakery);
    }

    @Test
    void aSeatInACollegeDoesNotCountEither() {
        var association = belgium.company("Molens van Gent", "014");
        belgium.function("10002", els, association, Belgium.SINCE_2020);
        told(association, "37 hours");
        assertThat(authorities.heldJointlyBy(els.id(), today, 10)).isEmpty();
        assertThat(authorities.of(els.id(), association.number(), today))
                .isEqualTo(new Authority.NotHeld(els.id(), association.number(), ManagersRefusal.AUTHORITY_TOO_OLD));
    }

    @Test
    void whoWorksThereActsOnWhatWasGrantedHere() {
        relations.ensure(els.id(), bakery.number(), today, today);
        told(bakery, "37 hours");
        assertThat(standing())
                .isInstanceOfSatisfying(
                        StandingAnswer.Holds.class,
                        holds -> assertThat(holds.standing().grounds())
                                .hasOnlyElementsOfType(Standing.Ground.Works.class));
    }

    @Test
    void aChainIsAsOldAsItsOldestLink() {
        var holding = belgium.company("Claes Holding");
        var mill = belgium.company("Molen Claes");
        belgium.director(holding, mill, els);
        belgium.function("10002", els, holding, Belgium.SINCE_2020);
        told(holding, "37 hours");
        assertThat(standings.of(els.id(), mill.number(), today))
                .isEqualTo(new StandingAnswer.DoesNotHold(mill.number(), MandatesRefusal.REGISTER_TOO_OLD));
    }

    @Test
    void aLoadSpeaksForEverybodyAndIsAsOldAsTheDayOfItsExtract() {
        told(bakery, "37 hours");
        loaded("1 hour", today.minusDays(1));
        assertThat(standing()).isInstanceOf(StandingAnswer.Holds.class);
        loaded("1 hour", today.minusDays(3));
        assertThat(standing())
                .isEqualTo(new StandingAnswer.DoesNotHold(bakery.number(), MandatesRefusal.REGISTER_TOO_OLD));
    }

    @Test
    void whatWasToldBeforeALoadIsNotWhatTheRegisterHoldsAfterIt() {
        loaded("40 hours", today.minusDays(2));
        told(bakery, "2 hours");
        assertThat(standing()).isInstanceOf(StandingAnswer.Holds.class);
        told(bakery, "41 hours");
        assertThat(standing())
                .isEqualTo(new StandingAnswer.DoesNotHold(bakery.number(), MandatesRefusal.REGISTER_TOO_OLD));
    }

    @Test
    void anExtractReplacesTheStateThatWasToldAndNotTheFunctions() {
        database.sql("UPDATE registers.loaded SET loaded_at = now() - interval '50 hours' WHERE register = 'functions'")
                .update();
        database.sql("UPDATE registers.loaded SET loaded_at = now() - interval '1 hour', snapshot_date = ?"
                        + " WHERE register = 'kbo'")
                .param(today.minusDays(1))
                .update();
        told(bakery, "2 hours");
        assertThat(standing()).isInstanceOf(StandingAnswer.Holds.class);
        told(bakery, "51 hours");
        assertThat(standing())
                .isEqualTo(new StandingAnswer.DoesNotHold(bakery.number(), MandatesRefusal.REGISTER_TOO_OLD));
    }

    @Test
    void whatACounterRegisteredIsNeverTooOldForThisIsItsRegister() {
        String number = bakery.number().digits();
        database.sql("INSERT INTO registers.own_number (number, taken_at) VALUES (?, now())")
                .param(number)
                .update();
        database.sql("INSERT INTO registers.own_enterprise (number, status, juridical_situation, type_of_enterprise,"
                        + " juridical_form, start_date, entered_at) VALUES (?, 'AC', '000', '2', '610', ?, now())")
                .params(number, today)
                .update();
        told(bakery, "37 hours");
        assertThat(standing()).isInstanceOf(StandingAnswer.Holds.class);
        database.sql("UPDATE registers.own_enterprise SET by_feed_since = now() WHERE number = ?")
                .param(number)
                .update();
        assertThat(standing())
                .isEqualTo(new StandingAnswer.DoesNotHold(bakery.number(), MandatesRefusal.REGISTER_TOO_OLD));
    }

    @Test
    void ofSomebodyWithoutAFunctionAgeIsNotTheReason() {
        told(bakery, "37 hours");
        var jan = belgium.person("Jan", "Wouters");
        assertThat(standings.of(jan.id(), bakery.number(), today))
                .isEqualTo(new StandingAnswer.DoesNotHold(bakery.number(), MandatesRefusal.NO_STANDING));
        assertThat(standings.tooOld(jan.id(), today, 10)).isEqualTo(List.of());
    }

    private StandingAnswer standing() {
        return standings.of(els.id(), bakery.number(), today);
    }

    private Authority authority() {
        return authorities.of(els.id(), bakery.number(), today);
    }

    /** Time cannot be moved, so what was told is moved back. */
    private void told(Enterprise enterprise, String ago) {
        database.sql("UPDATE registers.told SET as_of = now() - ?::interval, asked_at = now() - ?::interval"
                        + " WHERE enterprise = ?")
                .params(ago, ago, enterprise.number().digits())
                .update();
    }

    private void loaded(String ago, LocalDate extract) {
        database.sql("UPDATE registers.loaded SET loaded_at = now() - ?::interval,"
                        + " snapshot_date = CASE register WHEN 'kbo' THEN ?::date END")
                .params(ago, extract)
                .update();
    }
}
