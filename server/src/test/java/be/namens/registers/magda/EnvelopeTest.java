package be.namens.registers.magda;

import static org.assertj.core.api.Assertions.assertThat;

import be.namens.registers.EnterpriseNumber;
import be.namens.registers.NationalNumber;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** A question, word by word, as the published schemas of MAGDA say it: names, order, and which elements have a namespace. */
class EnvelopeTest {

    private static final EnterpriseNumber BAKERY = new EnterpriseNumber("0200065765");

    /** 12:00 in UTC is 14:00 in Brussels in summer. */
    private static final Instant SUMMER = Instant.parse("2026-07-01T12:00:00.007Z");

    @Test
    void whichFunctionsAPersonHolds() {
        assertThat(message(new Question.FunctionsOf(new NationalNumber("00630300287")), "1234"))
                .isEqualTo(expected(
                        "GeefFuncties",
                        "<Hoedanigheid>1234</Hoedanigheid>",
                        "<Criteria><Persoon><INSZ>00630300287</INSZ></Persoon></Criteria>"));
    }

    @Test
    void whichFunctionsAreHeldAtAnEnterprise() {
        assertThat(message(new Question.FunctionsAt(BAKERY), ""))
                .isEqualTo(expected(
                        "GeefFuncties",
                        "",
                        "<Criteria><Onderneming><Ondernemingsnummer Type=\"FunctieIn\">0200065765</Ondernemingsnummer>"
                                + "</Onderneming></Criteria>"));
    }

    @Test
    void whatAnEnterpriseIs() {
        assertThat(message(new Question.About(BAKERY), ""))
                .isEqualTo(expected(
                        "GeefOnderneming",
                        "",
                        "<Criteria><Ondernemingsnummer>0200065765</Ondernemingsnummer><Basisgegevens>1</Basisgegevens>"
                                + "<Rechtstoestanden>1</Rechtstoestanden><Functies><Aanduiding>1</Aanduiding></Functies></Criteria>"
                                + "<Taal>nl</Taal>"));
    }

    private static String message(Question question, String capacity) {
        var settings = new MagdaSettings(
                "https://magda.example/soap",
                "kb.vlaanderen.be/aiv/namens",
                capacity,
                "magda",
                true,
                Duration.ofSeconds(1),
                Duration.ofSeconds(1),
                Duration.ofSeconds(1),
                List.of(),
                Duration.ofHours(1),
                new MagdaSettings.Breaker(10, 0.5, Duration.ofSeconds(30)));
        return new String(
                SignMessage.bytes(Envelope.of(question, settings, "the-reference", SUMMER)), StandardCharsets.UTF_8);
    }

    private static String expected(String service, String capacity, String content) {
        return """
                <?xml version="1.0" encoding="UTF-8" standalone="no"?>
                <soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/">
                <soapenv:Header/>
                <soapenv:Body>
                <web:%1$s xmlns:web="http://webservice.%2$sdienst-02_00.onderneming-02_00.vip.vlaanderen.be">
                <Verzoek><Context><Naam>%1$s</Naam><Versie>02.00.0000</Versie><Bericht><Type>VRAAG</Type>
                <Tijdstip><Datum>2026-07-01</Datum><Tijd>14:00:00.007</Tijd></Tijdstip>
                <Afzender><Identificatie>kb.vlaanderen.be/aiv/namens</Identificatie><Referte>the-reference</Referte>%3$s</Afzender>
                </Bericht></Context><Vragen><Vraag><Referte>the-reference</Referte><Inhoud>%4$s</Inhoud></Vraag></Vragen></Verzoek>
                </web:%1$s></soapenv:Body></soapenv:Envelope>
                """.formatted(service, service.toLowerCase(Locale.ROOT), capacity, content)
                .replace("\n", "");
    }
}
