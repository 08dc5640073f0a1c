package be.namens.portal.search;

import static org.assertj.core.api.Assertions.assertThat;

import be.namens.portal.PortalVisitor;
import be.namens.portal.PortalVisitor.Page;
import be.namens.registers.Enterprise;
import be.namens.registers.Person;
import be.namens.shared.NamensSettings;
import be.namens.testing.Belgium;
import be.namens.testing.CountingDriver;
import be.namens.testing.NamensTest;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Everybody finds an enterprise and reads who holds a function there; nobody reads a national number. */
@NamensTest
class PublicSearchTest {

    /** Each test asks from an address of its own, so that none uses up the patience of another. */
    private static final AtomicInteger ADDRESSES = new AtomicInteger();

    @Autowired
    ApplicationContext context;

    @Autowired
    NamensSettings settings;

    private Belgium belgium;
    private PortalVisitor visitor;

    @BeforeEach
    void somebody() {
        belgium = new Belgium(context);
        visitor = new PortalVisitor(settings.baseUrl()).forwardedFrom(freshAddress());
    }

    private static String freshAddress() {
        int count = ADDRESSES.incrementAndGet();
        return "203.0.113." + count;
    }

    private Page search(String name) {
        return visitor.get("/zoeken?zoek=" + URLEncoder.encode(name, StandardCharsets.UTF_8));
    }

    private static String path(Enterprise enterprise) {
        return "/onderneming/" + enterprise.number().formatted();
    }

    @Test
    void aNameIsFoundWithoutSigningIn() {
        var enterprise = belgium.company("Société Générale de Houyoux");
        var page = search("generale societe houyoux");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body())
                .contains("1 onderneming gevonden", "Société Générale de Houyoux", "href=\"" + path(enterprise));
        assertThat(page.header("X-Robots-Tag")).isEqualTo("noindex");
        assertThat(visitor.cookie("NAMENS_PORTAL")).isEmpty();
        assertThat(page.response().headers().allValues("Set-Cookie")).isEmpty();
    }

    @Test
    void whetherSomebodyIsSignedInIsNotAskedOfWhoHasNoSession() throws Exception {
        var bakery = belgium.company("Bakkerij De Halm");
        for (String page : List.of("/", "/zoeken", "/zoeken?zoek=halm", path(bakery), "/uitleg/sleutels")) {
            var asked = CountingDriver.during(
                    () -> assertThat(visitor.get(page).status()).isEqualTo(200));
            assertThat(asked.statements()).noneMatch(sql -> sql.contains("session"));
        }
    }

    @Test
    void whatIsNotFoundSaysWhatToTry() {
        var page = search("xqzwv");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body())
                .contains("We vonden geen onderneming met die naam", "Typ minder woorden")
                .doesNotContain("Laat de gemeente weg");
        assertThat(visitor.get("/zoeken?zoek=xqzwv&waar=gent").body()).contains("Laat de gemeente weg");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%s.%s.%s",
                "BE %s %s %s",
                "be%s%s%s",
                " %s-%s-%s ",
                "BE0%s.%s.%s",
                "BTW BE %s.%s.%s",
                "TVA: BE-%s.%s.%s",
                "KBO nr. %s.%s.%s",
                "BE\u00a0%s\u00a0%s\u00a0%s"
            })
    void aNumberInAnyWritingLeadsToTheEnterprise(String writing) {
        var enterprise = belgium.company("Melkerij");
        String dotted = enterprise.number().formatted();
        String first = writing.startsWith("BE0") ? dotted.substring(1, 4) : dotted.substring(0, 4);
        var page = search(writing.formatted(first, dotted.substring(5, 8), dotted.substring(9)));
        assertThat(page.location()).isEqualTo(path(enterprise));
    }

    @Test
    void aNumberThatCannotBeOneSaysWhyBesideTheField() {
        var page = search("0123.456.748");
        assertThat(page.status()).isEqualTo(400);
        assertThat(page.body()).contains("id=\"zoek-problem\"", "de laatste twee cijfers passen niet");
    }

    @Test
    void aNameThatOnlyBeginsLikeANumberIsAName() {
        var enterprise = belgium.company("BTW Kantoor Houyoux");
        assertThat(search("btw kantoor houyoux").body()).contains("href=\"" + path(enterprise));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2", "10", "11", "999999999", "99999999999", "0", "-1", "abc", "", "1.5", "%F0%9F%98%80"})
    void aPageThatDoesNotExistIsOneThatDoes(String page) {
        var enterprise = belgium.company("Zwezerik Houyoux");
        var found = visitor.get("/zoeken?zoek=zwezerik+houyoux&pagina=" + page);
        assertThat(found.status()).isEqualTo(200);
        assertThat(found.body()).contains("href=\"" + path(enterprise)).doesNotContain("We vonden geen");
    }

    @Test
    void anEstablishmentLeadsToItsEnterprise() {
        var enterprise = belgium.company("Winkelketen");
        database(
                "INSERT INTO registers.establishment (number, start_date, enterprise) VALUES ('2000002220', '2020-01-01', ?)",
                enterprise.number().digits());
        try {
            assertThat(search("2.000.002.220").location()).isEqualTo(path(enterprise) + "#vestigingen");
            assertThat(visitor.get("/onderneming/2.000.002.220").location())
                    .isEqualTo(path(enterprise) + "#vestigingen");
            assertThat(visitor.get(path(enterprise)).body()).contains("2.000.002.220");
            assertThat(visitor.get(path(enterprise) + "?vestigingen=8999999999").body())
                    .contains("2.000.002.220");
            assertThat(visitor.get(path(enterprise) + "?vestigingen=2000002220").body())
                    .as("behind the last one")
                    .contains("2.000.002.220");
        } finally {
            database(
                    "DELETE FROM registers.establishment WHERE enterprise = ?",
                    enterprise.number().digits());
        }
        assertThat(visitor.get(search("2.000.002.220").location()).status()).isEqualTo(404);
    }

    @Test
    void withoutANameThereIsNothingToSearch() {
        assertThat(search(" ").body()).contains("Vul een naam of een nummer in");
        var tooLong = search("a".repeat(101));
        assertThat(tooLong.status()).isEqualTo(400);
        assertThat(tooLong.body()).contains("hooguit 100 tekens");
        assertThat(visitor.get("/zoeken?zoek=a&waar=" + "b".repeat(101)).body()).contains("id=\"waar-problem\"");
        // A control character is nobody's name: refused before any page looks at it.
        assertThat(search("a\u0000\u0007b").status()).isEqualTo(400);
        assertThat(search("<script>alert(1)</script>").body()).doesNotContain("<script>");
    }

    @Test
    void theEntryNamesWhoHoldsAFunctionAndNoNationalNumber() {
        var els = belgium.person("Els", "Claes");
        var jan = belgium.person("Jan", "Peeters");
        var holding = belgium.company("Claes Holding");
        var bakery = belgium.company("Bakkerij <De Halm>");
        belgium.director(jan, bakery);
        belgium.director(holding, bakery, els);
        var page = visitor.get(path(bakery));
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body())
                .contains(
                        "Bakkerij &lt;De Halm&gt;",
                        "Functiehouders",
                        "Bestuurder",
                        "Jan Peeters",
                        "1 januari 2020",
                        "actief")
                .contains("href=\"" + path(holding), "vast vertegenwoordigd door Els Claes, sinds 1 januari 2020");
        assertThat(page.body()).doesNotContain(numbers(els)).doesNotContain(numbers(jan));
        assertThat(page.header("Link")).isEqualTo("<" + settings.baseUrl() + path(bakery) + ">; rel=\"canonical\"");
        assertThat(page.header("X-Robots-Tag")).isEmpty();
        assertThat(page.response().headers().allValues("Set-Cookie")).isEmpty();
    }

    private String[] numbers(Person person) {
        String digits = belgium.numberOf(person).digits();
        return new String[] {
            digits, digits.substring(0, 6), digits.replaceAll("(..)(..)(..)(...)(..)", "$1.$2.$3-$4.$5")
        };
    }

    @Test
    void whatSomebodyHasLearntAndWhereAFirmWasAreNotForEverybody() {
        var bakery = belgium.company("Bakkerij Houyoux");
        belgium.function("20090", belgium.person("Ottilie", "Zwart"), bakery, Belgium.SINCE_2020);
        database(
                "INSERT INTO registers.address (entity, type, zipcode, municipality_nl, street_nl, struck_off_on)"
                        + " VALUES (?, 'REGO', '9000', 'Gent', 'Verlatenstraat', '2020-01-01')",
                bakery.number().digits());
        try {
            assertThat(visitor.get(path(bakery)).body()).doesNotContain("Ottilie", "Zwart", "Verlatenstraat");
        } finally {
            database(
                    "DELETE FROM registers.address WHERE entity = ? AND street_nl = 'Verlatenstraat'",
                    bakery.number().digits());
        }
    }

    @Test
    void aSoleTraderIsNotForSearchEngines() {
        var trade = belgium.soleTrader(belgium.person("Els", "Claes"));
        var page = visitor.get(path(trade));
        assertThat(page.body()).contains("Natuurlijk persoon", "Ondernemer");
        assertThat(page.header("X-Robots-Tag")).isEqualTo("noindex");
    }

    @Test
    void aStoppedEnterpriseSaysSo() {
        var bakery = belgium.company("Vroegere Confituurfabriek");
        belgium.strikeOff(bakery);
        assertThat(visitor.get(path(bakery)).body()).contains("stopgezet").doesNotContain(">actief<");
        assertThat(search("vroegere confituurfabriek").body()).contains("stopgezet");
    }

    @Test
    void eachEntryHasOneAddress() {
        var bakery = belgium.company("Bakkerij De Halm");
        assertThat(visitor.get("/onderneming/" + bakery.number().digits()).location())
                .isEqualTo(path(bakery));
        assertThat(visitor.get("/onderneming/BE" + bakery.number().digits()).location())
                .isEqualTo(path(bakery));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0123.456.749", "0123.456.748", "iets", "..", "%00", "2.000.000.339"})
    void anEnterpriseThatDoesNotExistIsExplained(String number) {
        var page = visitor.get("/onderneming/" + number);
        assertThat(page.status()).isBetween(400, 404);
        if (page.status() == 404 && page.body().contains("name=\"zoek\"")) {
            assertThat(page.body()).contains("Deze onderneming staat niet in het register");
            assertThat(page.header("X-Robots-Tag")).isEqualTo("noindex");
        }
    }

    @Test
    void aBrowserThatHasThePageIsToldThatItIsTheSame() throws Exception {
        var bakery = belgium.company("Bakkerij De Halm");
        var first = visitor.get(path(bakery));
        assertThat(first.header("Cache-Control")).isEqualTo("private, no-cache");
        var again = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(settings.baseUrl() + path(bakery)))
                                .header("Accept-Language", "nl")
                                .header("X-Forwarded-For", freshAddress())
                                .header("If-None-Match", first.header("ETag"))
                                .build(),
                        BodyHandlers.ofString());
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
    }

    @Test
    void whoAsksTooOftenIsToldHowLongToWaitAndNobodyElseIs() {
        var page = search("halm");
        for (int asked = 0; page.status() == 200 && asked < 200; asked++) {
            page = search("halm");
        }
        assertThat(page.status()).isEqualTo(429);
        assertThat(Integer.parseInt(page.header("Retry-After"))).isBetween(1, 60);
        assertThat(page.body()).contains("te vaak na elkaar gezocht", "laad de pagina dan opnieuw");
        assertThat(visitor.get("/zoeken").status()).isEqualTo(200);
        assertThat(new PortalVisitor(settings.baseUrl())
                        .forwardedFrom(freshAddress())
                        .get("/zoeken?zoek=halm")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void aLineInIpv6CountsAsOneAddress() {
        assertThat(LimitPerAddress.network("2001:db8:1:2:3:4:5:6"))
                .isEqualTo(LimitPerAddress.network("2001:db8:1:2::1"));
        assertThat(LimitPerAddress.network("2001:db8:1:3::1")).isNotEqualTo(LimitPerAddress.network("2001:db8:1:2::1"));
        assertThat(LimitPerAddress.network("192.0.2.1")).isEqualTo("192.0.2.1");
        assertThat(LimitPerAddress.network("not:an:address")).isEmpty();
    }

    @Test
    void crawlersAreToldThatNothingHereIsReal() throws Exception {
        var robots = visitor.get("/robots.txt");
        assertThat(robots.header("Content-Type")).startsWith("text/plain");
        assertThat(robots.body()).contains("User-agent: *", "Disallow: /");
        // Who is refused this file may take everything.
        var asAPage = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(settings.baseUrl() + "/robots.txt"))
                                .header("Accept", "text/html")
                                .build(),
                        BodyHandlers.ofString());
        assertThat(asAPage.statusCode()).isEqualTo(200);
        assertThat(asAPage.body()).isEqualTo(robots.body());
    }

    @Test
    void theFormIsAPageOfItsOwnAndTheStartPageHoldsIt() {
        var page = visitor.get("/zoeken");
        assertThat(page.header("X-Robots-Tag")).isEmpty();
        assertThat(page.header("Link")).contains("/zoeken>; rel=\"canonical\"");
        assertThat(visitor.get("/").body()).contains("action=\"/zoeken\"");
    }

    private void database(String statement, String number) {
        context.getBean(org.springframework.jdbc.core.simple.JdbcClient.class)
                .sql(statement)
                .param(number)
                .update();
    }
}
