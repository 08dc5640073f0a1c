package be.namens.registers;

import static org.assertj.core.api.Assertions.assertThat;

import be.namens.shared.Period;
import be.namens.testing.Belgium;
import be.namens.testing.NamensTest;
import be.namens.testing.Powers;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What holds today follows the register at once, also when something changes far down the chain. */
@NamensTest
class LegalRepresentativesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    @Autowired
    ApplicationContext context;

    @Autowired
    LegalRepresentatives representatives;

    @Autowired
    Enterprises enterprises;

    private Belgium belgium;

    @BeforeEach
    void world() {
        belgium = new Belgium(context);
    }

    @Test
    void aDirectorRepresentsTheCompany() {
        var els = belgium.person("Els", "Claes");
        var company = belgium.company("Bakkerij De Halm");
        belgium.director(els, company);
        assertThat(representatives.functions(els.id(), company.number(), DAY))
                .map(Powers::withoutPower)
                .containsExactly(new LegalFunction(
                        els.id(),
                        company.number(),
                        "10002",
                        List.of(),
                        Period.from(LocalDate.of(2020, 1, 1)),
                        Powers.ALONE));
        assertThat(enterprises.find(company.number())).contains(company);
    }

    @Test
    void aSoleTraderRepresentsTheOwnEnterprise() {
        var els = belgium.person("Els", "Claes");
        var trade = belgium.soleTrader(els);
        assertThat(trade.kind()).isEqualTo(Enterprise.Kind.NATURAL_PERSON);
        assertThat(representatives.representativesOf(trade.number(), DAY))
                .extracting(LegalFunction::person)
                .containsExactly(els.id());
    }

    @Test
    void throughACompanyTheWayIsToldAndEndsWhenTheCompanyInBetweenIsStruckOff() {
        var els = belgium.person("Els", "Claes");
        var holding = belgium.company("Claes Holding");
        var company = belgium.company("Bakkerij De Halm");
        belgium.director(holding, company, els);
        assertThat(representatives.functions(els.id(), company.number(), DAY))
                .extracting(LegalFunction::via)
                .containsExactly(List.of(holding.number()));
        belgium.strikeOff(holding);
        assertThat(representatives.functions(els.id(), company.number(), DAY)).isEmpty();
    }

    @Test
    void aChangeAtTheCompanyInBetweenReachesTheEnterpriseAtTheEnd() {
        var els = belgium.person("Els", "Claes");
        var holding = belgium.company("Claes Holding");
        var company = belgium.company("Bakkerij De Halm");
        belgium.function("10002", holding, company, Belgium.SINCE_2020);
        assertThat(representatives.representativesOf(company.number(), DAY)).isEmpty();
        belgium.function("10003", els, holding, Belgium.SINCE_2020);
        assertThat(representatives.functionsOf(els.id(), DAY, 10))
                .extracting(LegalFunction::enterprise)
                .containsExactly(company.number());
        belgium.withoutFunctions(holding);
        assertThat(representatives.functionsOf(els.id(), DAY, 10)).isEmpty();
    }

    @Test
    void nobodyRepresentsAnEnterpriseThatIsNoLongerActive() {
        var els = belgium.person("Els", "Claes");
        var company = belgium.company("Bakkerij De Halm");
        belgium.director(els, company);
        belgium.strikeOff(company);
        assertThat(representatives.functions(els.id(), company.number(), DAY)).isEmpty();
        assertThat(representatives.functionsOf(els.id(), DAY, 10)).isEmpty();
        assertThat(representatives.representativesOf(company.number(), DAY)).isEmpty();
        assertThat(enterprises.find(company.number()).orElseThrow().active()).isFalse();
    }

    @Test
    void aPersonOfManyEnterprisesIsAnsweredUpToTheLimitInOrder() {
        var els = belgium.person("Els", "Claes");
        for (int count = 0; count < 12; count++) {
            belgium.director(els, belgium.company("Claes " + count));
        }
        assertThat(representatives.functionsOf(els.id(), DAY, 100))
                .hasSize(12)
                .extracting(function -> function.enterprise().digits())
                .isSorted();
        assertThat(representatives.functionsOf(els.id(), DAY, 5)).hasSize(5);
    }
}
