package be.namens.registers;

import static org.assertj.core.api.Assertions.assertThat;

import be.namens.testing.TruthTable;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.HashSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which numbers somebody can get, as a table that a lawyer can read. */
class BisNumbersTest {

    private static final BisNumbers REAL = new BisNumbers(false);
    private static final BisNumbers TEST = new BisNumbers(true);

    static Stream<Case> cases() {
        return Stream.of(TruthTable.read("bis.yaml", Case[].class));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void theNumbersAreThoseOfTheTable(Case one) {
        var born = BirthDate.ofText(one.born());
        assertThat(REAL.toGive(born, one.sex()).map(NationalNumber::digits).limit(2))
                .containsExactly(one.first(), one.second());
        assertThat(TEST.toGive(born, one.sex()).map(NationalNumber::digits).findFirst())
                .contains(one.test());
        assertThat(REAL.toGive(born, one.sex())).hasSize(Integer.parseInt(one.many()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void eachIsANumberOfTheBisRegisterAndNoneIsGivenTwice(Case one) {
        var born = BirthDate.ofText(one.born());
        var real = REAL.toGive(born, one.sex()).toList();
        assertThat(real).allMatch(number -> number.kind() == NationalNumber.Kind.BIS && number.isOfBisRegister());
        assertThat(new HashSet<>(real)).hasSameSizeAs(real);
        assertThat(TEST.toGive(born, one.sex()))
                .allMatch(number -> number.kind() == NationalNumber.Kind.TEST && number.isOfBisRegister());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void whoeverWasBornThenIsAmongAllWhoWere(Case one) {
        var born = BirthDate.ofText(one.born());
        assertThat(new HashSet<>(REAL.ofAllBorn(born).toList()))
                .containsAll(REAL.toGive(born, one.sex()).toList());
        assertThat(new HashSet<>(TEST.ofAllBorn(born).toList()))
                .containsAll(TEST.toGive(born, one.sex()).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"98472899765", "01490700185"})
    void publishedSamplesAreAmongThoseThatAreGiven(String sample) {
        var born = BirthDate.ofText(sample.startsWith("98") ? "1998-07-28" : "2001-09-07");
        assertThat(REAL.toGive(born, Sex.MALE)).contains(new NationalNumber(sample));
    }

    @ParameterizedTest
    @ValueSource(strings = {"85073003328", "85673003360"})
    void aNumberOfTheNationalRegisterIsNotOfTheBisRegister(String digits) {
        assertThat(new NationalNumber(digits).isOfBisRegister()).isFalse();
    }

    record Case(
            @JsonProperty("case") String name,
            String born,
            Sex sex,
            String first,
            String second,
            String test,
            String many) {

        @Override
        public String toString() {
            return name;
        }
    }
}
