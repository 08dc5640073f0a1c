package be.namens.registers.magda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import be.namens.registers.EnterpriseNumber;
import be.namens.registers.ToldEnterprise;
import be.namens.registers.magda.MagdaProblem.Why;
import be.namens.testing.Belgium;
import be.namens.testing.MagdaStandIn;
import be.namens.testing.MagdaStandIn.Held;
import be.namens.testing.MagdaStandIn.Known;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What MAGDA's words become, and that an answer about somebody else is none. */
class ReadAnswersTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 28);

    private final EnterpriseNumber bakery = Belgium.freshEnterpriseNumber();
    private final EnterpriseNumber holding = Belgium.freshEnterpriseNumber();
    private final String els = Belgium.freshNationalNumber().digits();

    @Test
    void aFunctionIsToldInTheWordsOfTheFunctionsFile() throws Exception {
        var known = Known.company("Bakkerij De Halm", Held.director(7, els, "Claes", "Els"));
        var names = ReadAnswers.names(onlyEnterprise(known));
        var told = ReadAnswers.at(bakery, functions(known), names);
        assertThat(told).hasSize(1);
        assertThat(told.getFirst().words())
                .containsExactlyInAnyOrderEntriesOf(Map.ofEntries(
                        Map.entry("functiehouderVan", bakery.digits()),
                        Map.entry("aanduidingPersoonOnderneming", "1"),
                        Map.entry("insz", els),
                        Map.entry("achternaam", "Claes"),
                        Map.entry("voornaam", "Els"),
                        Map.entry("volgNummer", "007"),
                        Map.entry("aardFunctie.code", "10002"),
                        Map.entry("periode.begin", "2020-01-01"),
                        Map.entry("periode.einde", "9999-12-31"),
                        Map.entry("datumModificatie", "2023-06-01")));
        assertThat(told.getFirst().toString()).doesNotContain(els);
    }

    @Test
    void aFunctionOfACompanyHasItsNumber() throws Exception {
        var known = Known.company("Bakkerij De Halm", new Held(1, "10007", "", "", "", holding.digits(), "2026-12-31"));
        assertThat(ReadAnswers.at(bakery, functions(known), ReadAnswers.names(onlyEnterprise(known)))
                        .getFirst()
                        .words())
                .containsEntry("aanduidingPersoonOnderneming", "2")
                .containsEntry("ondernemingsnummer", holding.digits())
                .containsEntry("periode.einde", "2026-12-31")
                .doesNotContainKey("insz");
    }

    @Test
    void theStateIsThatOfTheDay() throws Exception {
        var state = ReadAnswers.state(onlyEnterprise(new Known("Molen", "AC", "014", "050", List.of())), DAY);
        assertThat(state)
                .isEqualTo(new ToldEnterprise.State(
                        true, false, "014", "050", List.of(new ToldEnterprise.Name("2", "Molen"))));
        assertThat(ReadAnswers.state(onlyEnterprise(new Known("Molen", "ST", "014", "000", List.of())), DAY)
                        .active())
                .isFalse();
    }

    @Test
    void aSituationThatBeginsLaterOrIsOverDoesNotHoldAndOneWithoutACodeSaysNothing() throws Exception {
        assertThat(situation("""
                <Rechtstoestand DatumBegin="1999-01-01"><Code>000</Code></Rechtstoestand>
                <Rechtstoestand DatumBegin="2026-11-29"><Code>050</Code></Rechtstoestand>""")).isEqualTo("000");
        assertThat(situation("""
                <Rechtstoestand DatumBegin="1999-01-01"><Code>000</Code></Rechtstoestand>
                <Rechtstoestand DatumBegin="2026-11-28"><Code>050</Code></Rechtstoestand>""")).isEqualTo("050");
        assertThat(situation("""
                <Rechtstoestand DatumBegin="1999-01-01"><Code>000</Code></Rechtstoestand>
                <Rechtstoestand DatumBegin="2020-01-01" DatumEinde="2026-11-27"><Code>050</Code></Rechtstoestand>""")).isEqualTo("000");
        assertThat(situation("""
                <Rechtstoestand DatumBegin="1999-01-01"><Code>000</Code></Rechtstoestand>
                <Rechtstoestand DatumBegin="2026-01-01"/>""")).as("not normal again").isEmpty();
        assertThat(situation("")).as("not told").isEmpty();
    }

    private String situation(String told) throws MagdaProblem {
        String answer = MagdaStandIn.enterprise(bakery.digits(), Known.company("Molen"))
                .replaceFirst(
                        "(?s)<Rechtstoestanden>.*</Rechtstoestanden>",
                        told.isEmpty() ? "" : "<Rechtstoestanden>" + told + "</Rechtstoestanden>");
        return ReadAnswers.state(ReadAnswers.enterprise(bakery, read("GeefOnderneming", answer)), DAY)
                .situation();
    }

    @Test
    void anAnswerThatDoesNotTellTheStateIsNone() throws Exception {
        String whole = MagdaStandIn.enterprise(bakery.digits(), Known.company("Molen"));
        for (String missing : List.of("StatusKBO", "SoortOnderneming")) {
            var content = ReadAnswers.enterprise(
                    bakery,
                    read("GeefOnderneming", whole.replaceFirst("(?s)<" + missing + ">.*</" + missing + ">", "")));
            assertThat(catchThrowableOfType(MagdaProblem.class, () -> ReadAnswers.state(content, DAY))
                            .why())
                    .as(missing)
                    .isEqualTo(Why.UNREADABLE);
        }
    }

    @Test
    void whatIsAboutSomebodyElseIsNoAnswer() throws Exception {
        var known = Known.company("Bakkerij De Halm", Held.director(1, els, "Claes", "Els"));
        var functions = functions(known);
        assertThat(catchThrowableOfType(
                                MagdaProblem.class,
                                () -> ReadAnswers.at(holding, functions, ReadAnswers.names(onlyEnterprise(known))))
                        .why())
                .isEqualTo(Why.WRONG_SUBJECT);
        assertThat(catchThrowableOfType(
                                MagdaProblem.class, () -> ReadAnswers.of(Belgium.freshNationalNumber(), functions))
                        .why())
                .isEqualTo(Why.WRONG_SUBJECT);
        var content = read("GeefOnderneming", MagdaStandIn.enterprise(bakery.digits(), known));
        assertThat(catchThrowableOfType(MagdaProblem.class, () -> ReadAnswers.enterprise(holding, content))
                        .why())
                .isEqualTo(Why.WRONG_SUBJECT);
    }

    @Test
    void whatStandsInAnAnswerIsInNoTextOfOurs() throws Exception {
        var functions = functions(Known.company("Molen", Held.director(1, els, "Claes", "Els")));
        assertThat(functions.toString()
                        + functions.first("Functies/Functie/INSZ").orElseThrow()
                        + question("GeefFuncties")
                        + new Question.FunctionsOf(new be.namens.registers.NationalNumber(els))
                        + ReadAnswers.at(bakery, functions, ReadAnswers.names(functions)))
                .doesNotContain(els, "Claes");
        assertThat(new MagdaProblem(Why.REFUSED, "40101").detail()).isEqualTo("40101");
        assertThat(new MagdaProblem(Why.REFUSED, els).detail()).isEmpty();
        assertThat(new MagdaProblem(Why.REFUSED, "no data for Claes").detail()).isEmpty();
    }

    private Element functions(Known known) throws MagdaProblem {
        var all = new StringBuilder("<Functies>");
        known.functions().forEach(held -> all.append(MagdaStandIn.function(bakery.digits(), held)));
        return read("GeefFuncties", all.append("</Functies>").toString());
    }

    private Element onlyEnterprise(Known known) throws MagdaProblem {
        return ReadAnswers.enterprise(bakery, read("GeefOnderneming", MagdaStandIn.enterprise(bakery.digits(), known)));
    }

    private static Element read(String service, String content) throws MagdaProblem {
        var envelope = ReadXml.read(MagdaStandIn.reply(service, "<Inhoud>" + content + "</Inhoud>")
                .strip()
                .getBytes(StandardCharsets.UTF_8));
        return Reply.content(envelope, question(service), "1").orElseThrow();
    }

    private static Question question(String service) {
        var anybody = Belgium.freshEnterpriseNumber();
        return service.equals("GeefFuncties") ? new Question.FunctionsAt(anybody) : new Question.About(anybody);
    }
}
