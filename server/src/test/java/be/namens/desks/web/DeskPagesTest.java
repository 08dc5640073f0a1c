package be.namens.desks.web;

import static org.assertj.core.api.Assertions.assertThat;

import be.namens.desks.Clerk;
import be.namens.desks.ClerkSignInForTests;
import be.namens.desks.Desk;
import be.namens.desks.DeskWorld;
import be.namens.portal.PortalVisitor;
import be.namens.shared.NamensSettings;
import be.namens.testing.NamensTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The pages that every desk has. */
@NamensTest
class DeskPagesTest {

    @Autowired
    NamensSettings settings;

    @Autowired
    ApplicationContext context;

    private DeskWorld world;

    @BeforeEach
    void desks() {
        world = new DeskWorld(context);
    }

    @ParameterizedTest
    @EnumSource
    void whoIsNotSignedInIsSentToTheOpenIdProvider(Desk desk) {
        for (String path : new String[] {"", "/openen/" + UUID.randomUUID(), "/bestaat-niet"}) {
            assertThat(visitor().get(desk.home() + path).location())
                    .isEqualTo(desk.home() + "/aanmelden/" + desk.code());
        }
    }

    /** By name, so that the answer says which it was. */
    @ParameterizedTest
    @EnumSource
    void theRequestAsksAStrongKeyAndForWhomOneActs(Desk desk) {
        assertThat(visitor().get(desk.home() + "/aanmelden/" + desk.code()).location())
                .startsWith("/op/v1/auth?response_type=code&client_id=")
                .contains("acr_values=", "authmech:eid", "code_challenge_method=S256", "vo")
                .doesNotContain("csamtotp", "csamsms")
                .contains("redirect_uri=" + settings.baseUrl() + desk.home() + "/aangemeld");
    }

    @ParameterizedTest
    @EnumSource
    void aClerkSeesWhoTheyAreForWhomTheyActAndWhatWaits(Desk desk) {
        var clerk = world.clerk(desk);
        var page = signedIn(clerk).get(desk.home());
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body())
                .contains(
                        "Klaas Bediende",
                        "Loket 1 " + desk.word(),
                        clerk.organisation().formatted(),
                        "Wat wacht");
    }

    @Test
    void whoseRightEndedMeanwhileSeesWhyAndNothingElse() {
        var clerk = world.clerk(Desk.ENTERPRISES);
        var visitor = signedIn(clerk);
        assertThat(visitor.get(Desk.ENTERPRISES.home()).status()).isEqualTo(200);
        world.endRight(clerk);
        var page = visitor.get(Desk.ENTERPRISES.home());
        assertThat(page.status()).isEqualTo(403);
        assertThat(page.body())
                .contains("niet het recht om voor deze organisatie", "Vraag het recht")
                .doesNotContain("Wat wacht");
    }

    @Test
    void whoIsSignedInAtOneDeskOrAtThePortalIsNotAtTheOther() {
        var clerk = world.clerk(Desk.ENTERPRISES);
        var visitor = signedIn(clerk);
        assertThat(visitor.get(Desk.PERSONS.home()).status()).isEqualTo(302);
        assertThat(visitor.get("/mijn-rechten").status()).isEqualTo(302);
        assertThat(new PortalVisitor(settings.baseUrl())
                        .signedInAs(clerk.person())
                        .get(Desk.ENTERPRISES.home())
                        .status())
                .isEqualTo(302);
    }

    @Test
    void thePortalAndADeskAreOpenInOneBrowser() {
        var clerk = world.clerk(Desk.ENTERPRISES);
        var visitor = signedIn(clerk).signedInAs(clerk.person());
        assertThat(visitor.get("/mijn-rechten").body()).contains("U handelt voor uzelf");
        assertThat(visitor.get(Desk.ENTERPRISES.home()).body()).contains("U handelt namens");
    }

    @Test
    void signingOutAtADeskGoesOnToTheProvider() {
        var clerk = world.clerk(Desk.ENTERPRISES);
        var visitor = signedIn(clerk).signedInAs(clerk.person());
        String token = visitor.tokenOn(Desk.ENTERPRISES.home());
        var out = visitor.post(Desk.ENTERPRISES.home() + "/afmelden", token, Map.of());
        assertThat(out.location()).startsWith("/op/v1/logout?client_id=").contains("post_logout_redirect_uri=http");
        assertThat(visitor.get(Desk.ENTERPRISES.home()).status()).isEqualTo(302);
        assertThat(visitor.get("/mijn-rechten").status()).isEqualTo(302);
    }

    @Test
    void aForgedFormSignsNoClerkOut() {
        var visitor = signedIn(world.clerk(Desk.ENTERPRISES));
        assertThat(visitor.post(Desk.ENTERPRISES.home() + "/afmelden", "forged", Map.of())
                        .status())
                .isEqualTo(403);
        assertThat(visitor.get(Desk.ENTERPRISES.home()).status()).isEqualTo(200);
    }

    @Test
    void aForgedAnswerOfTheProviderSignsNobodyIn() {
        var visitor = visitor();
        visitor.get("/loket/personen/aanmelden/registratiekantoor");
        var answer = visitor.get("/loket/personen/aangemeld?code=stolen&state=x");
        assertThat(answer.location()).isEqualTo("/loket/personen/niet-aangemeld");
        assertThat(visitor.get(answer.location()).body()).contains("Het aanmelden is niet gelukt");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0b54b7f4-3a5e-4f0e-9a9b-3a1f6c2d7e88", "geen-nummer"})
    void aFileThatIsNotThereIsNotThere(String id) {
        assertThat(signedIn(world.clerk(Desk.PERSONS))
                        .get("/loket/personen/openen/" + id)
                        .status())
                .isEqualTo(404);
    }

    private PortalVisitor signedIn(Clerk clerk) {
        var visitor = visitor();
        visitor.get(ClerkSignInForTests.address(clerk));
        return visitor;
    }

    private PortalVisitor visitor() {
        return new PortalVisitor(settings.baseUrl());
    }
}
