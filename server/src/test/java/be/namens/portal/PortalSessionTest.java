package be.namens.portal;

import static org.assertj.core.api.Assertions.assertThat;

import be.namens.entrance.SessionsOfPages;
import be.namens.entrance.SignedIn;
import be.namens.eservices.EServices;
import be.namens.registers.Person;
import be.namens.shared.NamensSettings;
import be.namens.shared.OpaqueToken;
import be.namens.testing.Belgium;
import be.namens.testing.Browser;
import be.namens.testing.NamensTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.core.serializer.support.SerializingConverter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;

/** Who is signed in to the portal: a session in the database that only the cookie can find. */
@NamensTest
class PortalSessionTest {

    @Autowired
    NamensSettings settings;

    @Autowired
    ApplicationContext context;

    @Autowired
    JdbcClient database;

    @Autowired
    EServices eServices;

    @Autowired
    JdbcIndexedSessionRepository sessions;

    private Person jan;

    @BeforeEach
    void somebody() {
        jan = new Belgium(context).person("Jan", "Peeters");
    }

    @Test
    void theStartPageIsOpenToEverybodyAndMakesNoSession() {
        var visitor = visitor();
        var page = visitor.get("/");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).contains("Aanmelden als ondernemer");
        assertThat(visitor.cookie(SessionsOfPages.COOKIE)).isEmpty();
    }

    @Test
    void whoIsNotSignedInIsSentToTheOpenIdProviderAndNothingIsTold() {
        for (String path : new String[] {"/rechten/nieuw", "/rechten", "/mijn-rechten", "/sleutels"}) {
            var page = visitor().get(path);
            assertThat(page.status()).as(path).isEqualTo(302);
            assertThat(page.location()).as(path).isEqualTo("/portaal/aanmelden/portal");
        }
    }

    @Test
    void theRequestToSignInHasPkceAndComesBackToThePortal() {
        var request = visitor().get("/portaal/aanmelden/portal");
        assertThat(request.location())
                .startsWith("/op/v1/auth?response_type=code&client_id=" + PortalEntrance.CLIENT_ID)
                .contains("code_challenge_method=S256", "nonce=", "scope=openid%20profile")
                .contains("redirect_uri=" + settings.baseUrl() + "/portaal/aangemeld");
    }

    @Test
    void aForgedAnswerOfTheProviderSignsNobodyIn() {
        var visitor = visitor();
        visitor.get("/portaal/aanmelden/portal");
        var answer = visitor.get("/portaal/aangemeld?code=stolen&state=" + "x".repeat(10_000));
        assertThat(answer.location()).isEqualTo("/portaal/niet-aangemeld");
        assertThat(visitor.get(answer.location()).body()).contains("Het aanmelden is niet gelukt");
        assertThat(visitor.get("/portaal/afmelden").status()).isEqualTo(302);
    }

    @Test
    void theCookieIsOutOfReachOfScriptsAndOfOtherSites() {
        var answer = visitor().get("/portaal/afmelden");
        assertThat(answer.header("Set-Cookie"))
                .startsWith(SessionsOfPages.COOKIE + "=")
                .contains("HttpOnly", "SameSite=Lax", "Path=/");
    }

    @Test
    void onlyTheHashOfTheSessionIdIsKept() {
        var visitor = visitor().signedInAs(jan.id());
        String id = id(visitor);
        assertThat(id).hasSizeGreaterThanOrEqualTo(43);
        assertThat(rows(id)).isZero();
        assertThat(rows(HexFormat.of().formatHex(OpaqueToken.sha256(id)))).isEqualTo(1);
        assertThat(visitor.get("/").body()).contains("Jan Peeters");
    }

    @Test
    void theHashItselfOpensNothing() {
        var visitor = visitor().signedInAs(jan.id());
        String hash = HexFormat.of().formatHex(OpaqueToken.sha256(id(visitor)));
        assertThat(sessions.findById(hash)).isNull();
    }

    @Test
    void theSessionHoldsNoToken() {
        var visitor = visitor().signedInAs(jan.id());
        var names = database.sql("""
                        SELECT attribute_name FROM entrance.session_attributes a JOIN entrance.session s
                        ON s.primary_id = a.session_primary_id WHERE s.session_id = ?
                        """)
                .param(HexFormat.of().formatHex(OpaqueToken.sha256(id(visitor))))
                .query(String.class)
                .list();
        assertThat(names).containsExactly(PortalEntrance.PORTAL.keptAs());
    }

    @Test
    void aSessionThatIsReadAgainFromTheDatabaseIsTheSame() {
        var visitor = visitor().signedInAs(jan.id());
        age(sessions, id(visitor), Duration.ofMinutes(5));
        assertThat(visitor.get("/portaal/afmelden").status()).isEqualTo(200);
    }

    @Test
    void aSessionThatAnotherVersionWroteSignsThePersonOutInsteadOfFailing() {
        var visitor = visitor().signedInAs(jan.id());
        String id = id(visitor);
        for (byte[] written : List.of(ofAClassThatIsNoMore(), new byte[] {0})) {
            database.sql("""
                            UPDATE entrance.session_attributes SET attribute_bytes = :written
                            WHERE session_primary_id = (SELECT primary_id FROM entrance.session WHERE session_id = :id)
                            """)
                    .param("written", written)
                    .param("id", HexFormat.of().formatHex(OpaqueToken.sha256(id)))
                    .update();
            var start = visitor.get("/");
            assertThat(start.status()).isEqualTo(200);
            assertThat(start.body()).contains("Aanmelden als ondernemer").doesNotContain("Jan Peeters");
            assertThat(visitor.get("/rechten").location()).isEqualTo("/portaal/aanmelden/portal");
        }
        assertThat(visitor.signedInAs(jan.id()).get("/").body()).contains("Jan Peeters");
    }

    @Test
    void anIdleSessionIsOver() {
        var visitor = visitor().signedInAs(jan.id());
        String id = id(visitor);
        age(sessions, id, Duration.ofMinutes(31));
        assertThat(visitor.get("/portaal/afmelden").status()).isEqualTo(302);
        sessions.cleanUpExpiredSessions();
        assertThat(rows(HexFormat.of().formatHex(OpaqueToken.sha256(id)))).isZero();
    }

    @Test
    void signingOutHereEndsTheSessionOnTheServer() {
        var visitor = visitor().signedInAs(jan.id());
        String id = id(visitor);
        var out = visitor.submit("/portaal/afmelden", Map.of("waar", "hier"));
        assertThat(out.location()).isEqualTo("/?afgemeld");
        assertThat(sessions.findById(id)).isNull();
        assertThat(visitor.get("/?afgemeld").body()).contains("U bent hier afgemeld");
    }

    @Test
    void signingOutEverywhereGoesOnToTheProvider() {
        var visitor = visitor().signedInAs(jan.id());
        var out = visitor.submit("/portaal/afmelden", Map.of("waar", "overal"));
        assertThat(out.location())
                .startsWith("/op/v1/logout?client_id=" + PortalEntrance.CLIENT_ID + "&post_logout_redirect_uri=http");
        assertThat(visitor.get("/portaal/afmelden").status()).isEqualTo(302);
    }

    @Test
    void theButtonInTheHeaderAsksWhereToSignOut() {
        var visitor = visitor().signedInAs(jan.id());
        var asked = visitor.submit("/portaal/afmelden", Map.of());
        assertThat(asked.status()).isEqualTo(200);
        assertThat(asked.body()).contains("Overal afmelden", "Alleen hier afmelden", "Jan Peeters");
        assertThat(visitor.get("/portaal/afmelden").status()).isEqualTo(200);
    }

    @Test
    void aForgedFormSignsNobodyOut() {
        var visitor = visitor().signedInAs(jan.id());
        assertThat(visitor.post("/portaal/afmelden", "forged", Map.of("waar", "hier"))
                        .status())
                .isEqualTo(403);
        assertThat(visitor.get("/portaal/afmelden").status()).isEqualTo(200);
    }

    @Test
    void theTokenOfAnotherSessionIsOfNoUse() {
        var piet = visitor()
                .signedInAs(new Belgium(context).person("Piet", "Claes").id());
        String hisToken = piet.tokenOn("/portaal/afmelden");
        var visitor = visitor().signedInAs(jan.id());
        assertThat(visitor.post("/portaal/afmelden", hisToken, Map.of("waar", "hier"))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void aFormThatOutlivedItsSessionLeadsBackToItsPage() {
        var late = visitor().post("/portaal/afmelden", "of-an-old-session", Map.of("waar", "hier"));
        assertThat(late.status()).isEqualTo(303);
        assertThat(late.location()).isEqualTo("/portaal/afmelden");
    }

    @Test
    void thePortalIsAnEServiceLikeAnyOther() {
        var portal = eServices.byClientId(PortalEntrance.CLIENT_ID).orElseThrow();
        assertThat(portal.id().value()).isEqualTo("gebruikersbeheer");
        assertThat(portal.asksForWhom()).isFalse();
        assertThat(portal.client().pkceRequired()).isTrue();
        assertThat(portal.client().secretHash())
                .get()
                .satisfies(hash -> assertThat(hash).hasSize(32));
    }

    @Test
    void pagesAreStrictAboutWhatTheyLoad() {
        var page = visitor().get("/");
        assertThat(page.header("Content-Security-Policy")).contains("default-src 'none'", "frame-ancestors 'none'");
        assertThat(page.header("Cache-Control")).contains("no-store");
        assertThat(page.body()).doesNotContain("<script", "style=\"", "onclick");
    }

    @Test
    void measurementsAreForThisMachineOnly() {
        assertThat(visitor().get("/actuator/prometheus").status()).isEqualTo(200);
        assertThat(visitor()
                        .forwardedFrom("203.0.113.7")
                        .get("/actuator/prometheus")
                        .status())
                .isEqualTo(403);
        assertThat(visitor().get("/actuator/health/readiness").status()).isEqualTo(200);
        assertThat(visitor().get("/actuator/env").status()).isEqualTo(403);
    }

    @Test
    void aBrowserThatWantsAWebPageReadsTheHealthToo() {
        var health = new Browser(context).open("/actuator/health/readiness");
        assertThat(health.status()).isEqualTo(200);
        assertThat(health.text()).contains("UP");
    }

    @Test
    void aPathThatNobodyHasIsNotFoundInsteadOfASignIn() {
        assertThat(visitor().get("/bestaat-niet").status()).isEqualTo(404);
    }

    private byte[] ofAClassThatIsNoMore() {
        byte[] now = new SerializingConverter().convert(SignedIn.asOneself(jan.id(), null));
        return new String(now, StandardCharsets.ISO_8859_1)
                .replace("SignedIn", "SignedXx")
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    private PortalVisitor visitor() {
        return new PortalVisitor(settings.baseUrl());
    }

    private static String id(PortalVisitor visitor) {
        return new String(
                Base64.getDecoder()
                        .decode(visitor.cookie(SessionsOfPages.COOKIE).orElseThrow()),
                StandardCharsets.UTF_8);
    }

    private static <S extends Session> void age(SessionRepository<S> sessions, String id, Duration idle) {
        S session = sessions.findById(id);
        assertThat(session.getId()).isEqualTo(id);
        session.setLastAccessedTime(session.getLastAccessedTime().minus(idle));
        sessions.save(session);
    }

    private int rows(String sessionId) {
        return database.sql("SELECT count(*) FROM entrance.session WHERE session_id = ?")
                .param(sessionId)
                .query(Integer.class)
                .single();
    }
}
