package be.namens.keys.outside;

import static org.assertj.core.api.Assertions.assertThat;

import be.namens.eservices.EService;
import be.namens.eservices.EServices;
import be.namens.registers.NationalNumber;
import be.namens.registers.Person;
import be.namens.registers.Persons;
import be.namens.signin.SomeEService;
import be.namens.testing.Belgium;
import be.namens.testing.Browser;
import be.namens.testing.Browser.Page;
import be.namens.testing.NamensTest;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A person signs in at a server that has an outside provider in its settings: there, back, and every way in which that goes wrong. */
@NamensTest
class SigningInElsewhereTest {

    private static final ProviderStandIn PROVIDER = new ProviderStandIn();

    @Autowired
    ApplicationContext context;

    private Person an;
    private NationalNumber number;
    private Browser browser;
    private String acr = "high";

    @DynamicPropertySource
    static void aProvider(DynamicPropertyRegistry settings) throws IOException {
        var keys = Files.writeString(Files.createTempFile("our-keys", ".jwks"), RowsOfTokens.ours());
        keys.toFile().deleteOnExit();
        var all = new LinkedHashMap<String, String>();
        all.put("name.nl", "de {buren}");
        all.put("name.fr", "l'agence d'à côté");
        all.put("need.nl", "Een brief van hen");
        all.put("issuer", PROVIDER.issuer());
        all.put("client-id", ProviderStandIn.CLIENT);
        all.put("keys", keys.toString());
        all.put("levels[0].acr", "high");
        all.put("levels[0].means", "eidashigh");
        all.put("levels[0].acm-level", "35");
        all.put("levels[0].csam-level", "500");
        all.put("levels[1].acr", "low");
        all.put("levels[1].means", "eidassubstantial");
        all.put("levels[1].acm-level", "25");
        all.put("levels[1].csam-level", "400");
        all.put("claims.national-number", OutsideWorld.NUMBER);
        all.forEach((name, value) -> settings.add("namens.outside.buren." + name, () -> value));
    }

    @AfterAll
    static void close() {
        PROVIDER.close();
    }

    @BeforeEach
    void anHasAnAccountThere() {
        var belgium = new Belgium(context);
        an = belgium.person("An", "Peeters");
        number = belgium.numberOf(an);
        browser = new Browser(context);
        PROVIDER.behave(behaviour());
    }

    @Test
    void sheGoesThereAndComesBackAsWhoSheIs() {
        var keys = browser.open(eService(SomeEService.open()));
        assertThat(keys.text()).contains("de {buren} Een brief van hen Zekerheid: hoog");

        var leaving = leave(keys);

        assertThat(leaving.text()).contains("U gaat nu naar de {buren}");
        assertThat(leaving.header("Refresh")).isEqualTo("0;url=" + address(leaving));
        assertThat(address(leaving).toString()).startsWith(PROVIDER.issuer() + "/authorize?");
        assertThat(ProviderStandIn.query(address(leaving).getRawQuery()))
                .containsEntry("acr_values", "high low")
                .containsEntry("prompt", "login")
                .containsEntry("ui_locales", "nl")
                .containsEntry("scope", "openid");
        assertThat(comeBack(leaving).text()).contains("An Peeters", "with buren");
        assertThat(facts(an)).contains("key.used");
    }

    @Test
    void theNameOfTheProviderIsSaidInTheLanguageOfTheReader() {
        var keys = browser.speaking("fr").open(eService(SomeEService.open()));
        assertThat(keys.text()).contains("l'agence d'à côté Een brief van hen");
    }

    @Test
    void theAnswerThatIsLoadedTwiceIsOneProof() {
        var leaving = leave(browser.open(eService(SomeEService.open().askingForWhom())));
        String back = back(leaving);
        assertThat(browser.open(back).text()).contains("Voor wie handelt u?");
        assertThat(browser.open(back).text()).contains("Voor wie handelt u?");
        assertThat(facts(an)).containsOnlyOnce("key.used");
    }

    @Test
    void theAnswerServesInNoOtherBrowser() {
        String back = back(leave(browser.open(eService(SomeEService.open()))));

        var elsewhere = new Browser(context).open(back);

        assertThat(elsewhere.status()).isEqualTo(403);
        assertThat(elsewhere.text()).contains("Dit aanmelden begon in een andere browser");
        assertThat(facts(an)).isEmpty();
        assertThat(browser.open(back).text()).contains("An Peeters");
    }

    @Test
    void anAnswerThatNobodyLeftForLeadsNowhere() {
        assertThat(browser.open("/aanmelden/terug/buren?code=x&state=y").status())
                .isEqualTo(404);
        assertThat(browser.open("/aanmelden/terug/buren").status()).isEqualTo(404);
        assertThat(browser.open("/aanmelden/terug/app-code?code=x&state=y").status())
                .isEqualTo(403);
    }

    @Test
    void whoSaysNoThereReadsThatAndSeesTheOtherKeys() {
        var leaving = leave(browser.open(eService(SomeEService.open())));
        String state = ProviderStandIn.query(address(leaving).getRawQuery()).get("state");

        var back = browser.open("/aanmelden/terug/buren?error=access_denied&state=" + state);

        assertThat(back.status()).isEqualTo(403);
        assertThat(back.address()).endsWith("/sleutel/buren/niet-gelukt?waarom=outside-cancelled");
        assertThat(back.text())
                .contains("U hebt het aanmelden bij de {buren} afgebroken of geweigerd.", "App-code", "Passkey");
        assertThat(comeBack(leave(back, "Opnieuw proberen")).text()).contains("An Peeters");
    }

    @Test
    void whileTheProviderIsDownTheOtherKeysAreOffered() {
        var keys = browser.open(eService(SomeEService.open()));
        var leaving = leave(keys);
        var down = behaviour();
        down.happens.put("/token", "is down");
        PROVIDER.behave(down);

        var back = browser.open(back(leaving));

        assertThat(back.status()).isEqualTo(503);
        assertThat(back.text()).contains("de {buren} is nu niet bereikbaar", "Aan u ligt het niet", "App-code");
    }

    @Test
    void aProofThatIsWeakerThanTheEServiceAsksOpensNothing() {
        acr = "low";
        var leaving = leave(browser.open(eService(SomeEService.open().from(30))));
        assertThat(ProviderStandIn.query(address(leaving).getRawQuery())).containsEntry("acr_values", "high");

        var back = comeBack(leaving);

        assertThat(back.status()).isEqualTo(403);
        assertThat(back.text()).contains("met minder zekerheid dan");
        assertThat(browser.cookie("namens_session")).isEmpty();
        assertThat(facts(an)).contains("key.refused");
    }

    @Test
    void anEServiceThatAcceptsNoneOfItsMeansDoesNotOfferIt() {
        var keys = browser.open(eService(SomeEService.open().accepting("urn:be:namens:authmech:passkey")));
        assertThat(keys.text()).doesNotContain("buren");
        assertThat(keys.text()).contains("Passkey");
    }

    @Test
    void aMeansThatIsNotItsStrongestCanBeAskedToo() {
        acr = "low";
        var keys = browser.open(eService(SomeEService.open()) + "?acr=urn:be:vlaanderen:authmech:eidassubstantial");

        assertThat(keys.texts(".n-key__name")).containsExactly("de {buren}");
        assertThat(comeBack(leave(keys)).text()).contains("An Peeters", "with buren");
    }

    @Test
    void whoIsUnknownIsEnteredAsTheProviderSays() {
        number = Belgium.freshNationalNumber();
        var page = comeBack(leave(browser.open(eService(SomeEService.open()))));
        assertThat(page.text()).contains("An Peeters");
        var entered = context.getBean(Persons.class).byNumber(number).orElseThrow();
        assertThat(facts(entered)).contains("person.entered", "key.used");
    }

    @Test
    void theReasonInTheAddressIsOneThatThereIs() {
        var keys = browser.open(eService(SomeEService.open()));
        String page = keys.address() + "/sleutel/buren/niet-gelukt?waarom=";
        assertThat(browser.open(page + "%3Cb%3E").text()).contains("Hoe wilt u zich aanmelden?");
        assertThat(browser.open(page + "no-right").text()).contains("Hoe wilt u zich aanmelden?");
    }

    @Test
    void ourPublicKeysAreThereForTheProvider() {
        var keys = browser.open("/sleutels-van-namens/buren/jwks.json");
        assertThat(keys.status()).isEqualTo(200);
        assertThat(keys.header("Content-Type")).startsWith("application/json");
        assertThat(keys.text()).contains("our-signing", "our-rsa", "\"n\"").doesNotContain("\"d\"", "\"p\"");
        assertThat(browser.open("/sleutels-van-namens/none/jwks.json").status()).isEqualTo(404);
    }

    private ProviderStandIn.Behaviour behaviour() {
        var behaviour = new ProviderStandIn.Behaviour();
        behaviour.keys = RowsOfTokens.published();
        behaviour.idToken = this::idToken;
        return behaviour;
    }

    private String idToken(Map<String, String> request) {
        long now = Instant.now().getEpochSecond();
        var claims = new LinkedHashMap<String, Object>();
        claims.put("iss", PROVIDER.issuer());
        claims.put("sub", "an");
        claims.put("aud", ProviderStandIn.CLIENT);
        claims.put("iat", now);
        claims.put("exp", now + 300);
        claims.put("nonce", request.get("nonce"));
        claims.put("acr", acr);
        claims.put(OutsideWorld.NUMBER, number.digits());
        claims.put("given_name", "An");
        claims.put("family_name", "Peeters");
        try {
            return RowsOfTokens.signed(claims, JWSAlgorithm.RS256, RowsOfTokens.SIGNS);
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private String eService(SomeEService some) {
        EService eService = some.build();
        context.getBean(EServices.class).save(eService);
        return "/aanmelden/proef/" + eService.id();
    }

    private static Page leave(Page keys) {
        return leave(keys, "sleutel/buren");
    }

    private static Page leave(Page page, String link) {
        return page.follow(link).form("form[action$=buren]").submit();
    }

    private static URI address(Page leaving) {
        return URI.create(leaving.document().select("#elsewhere").attr("href"));
    }

    private static String back(Page leaving) {
        var asked = ProviderStandIn.query(address(leaving).getRawQuery());
        return URI.create(asked.get("redirect_uri")).getPath() + "?code=" + PROVIDER.confirm(address(leaving))
                + "&state=" + asked.get("state");
    }

    private Page comeBack(Page leaving) {
        return browser.open(back(leaving));
    }

    private List<String> facts(Person person) {
        return context.getBean(JdbcClient.class)
                .sql("SELECT kind FROM audit.fact WHERE actor = ? ORDER BY id")
                .param(person.id().value())
                .query(String.class)
                .list();
    }
}
