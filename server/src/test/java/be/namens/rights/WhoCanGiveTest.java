package be.namens.rights;

import static org.assertj.core.api.Assertions.assertThat;

import be.namens.rights.WhoCanGive.Givers;
import be.namens.testing.Belgium;
import be.namens.testing.NamensTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Whoever misses a right hears in which function somebody can give it, and never who. */
@NamensTest
class WhoCanGiveTest {

    @Autowired
    WhoCanGive whoCanGive;

    @Autowired
    ApplicationContext context;

    private Bakery bakery;

    @BeforeEach
    void aBakery() {
        bakery = new Bakery(context);
    }

    @Test
    void theFunctionsAreToldEachOnce() {
        bakery.belgium.director(bakery.belgium.person("Bo", "Claes"), bakery.halm);
        bakery.belgium.function("10007", bakery.ann, bakery.halm, Belgium.SINCE_2020);
        assertThat(whoCanGive.at(bakery.halm.number(), bakery.els.id(), bakery.today))
                .isEqualTo(new Givers(false, List.of("giver.10002", "giver.10007")));
    }

    @Test
    void whoeverHasAuthorityCanGiveItToThemselves() {
        assertThat(whoCanGive
                        .at(bakery.halm.number(), bakery.ann.id(), bakery.today)
                        .yourself())
                .isTrue();
        var shop = bakery.belgium.soleTrader(bakery.els);
        assertThat(whoCanGive.at(shop.number(), bakery.els.id(), bakery.today))
                .isEqualTo(new Givers(true, List.of("giver.10001")));
    }

    @Test
    void onlyThoseWhoCanAloneAreTold() {
        var mill = bakery.belgium.company("Molen NV", "014");
        bakery.belgium.director(bakery.ann, mill);
        bakery.belgium.director(bakery.belgium.person("Bo", "Claes"), mill);
        assertThat(whoCanGive.at(mill.number(), bakery.ann.id(), bakery.today))
                .isEqualTo(new Givers(false, List.of("giver.together")));
        bakery.belgium.function("10007", bakery.belgium.person("Cis", "Claes"), mill, Belgium.SINCE_2020);
        assertThat(whoCanGive.at(mill.number(), bakery.ann.id(), bakery.today))
                .isEqualTo(new Givers(false, List.of("giver.10007")));
    }

    @Test
    void whoHasDailyManagementOnlyIsNobodyToTurnTo() {
        bakery.belgium.withoutFunctions(bakery.halm);
        bakery.belgium.function("10008", bakery.ann, bakery.halm, Belgium.SINCE_2020);
        assertThat(whoCanGive.at(bakery.halm.number(), bakery.els.id(), bakery.today))
                .isEqualTo(new Givers(false, List.of()));
    }

    @Test
    void anEnterpriseWithoutRepresentativesHasNobody() {
        bakery.belgium.withoutFunctions(bakery.halm);
        assertThat(whoCanGive.at(bakery.halm.number(), bakery.els.id(), bakery.today))
                .isEqualTo(new Givers(false, List.of()));
    }
}
