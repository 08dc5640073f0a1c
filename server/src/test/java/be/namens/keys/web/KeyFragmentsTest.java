package be.namens.keys.web;

import static org.assertj.core.api.Assertions.assertThat;

import be.namens.keys.DigitalKeys;
import be.namens.keys.KeyVisit;
import be.namens.keys.KeysRefusal;
import be.namens.keys.ShowAsDemoPerson;
import be.namens.screens.Problem;
import be.namens.shared.Localized;
import be.namens.testing.Belgium;
import be.namens.testing.NamensTest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.context.WebApplicationContext;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/** The fields that the page of a sign-in shows for each kind of key. */
@NamensTest
class KeyFragmentsTest {

    @Autowired
    WebApplicationContext context;

    @Autowired
    ThymeleafViewResolver views;

    @Autowired
    DigitalKeys keys;

    @Autowired
    ShowAsDemoPerson show;

    @Test
    void theAppCodeAsksNumberAndCode() throws Exception {
        assertThat(fields("app-code"))
                .contains(
                        "name=\"number\"",
                        "name=\"code\"",
                        "inputmode=\"numeric\"",
                        "autocomplete=\"one-time-code\"",
                        "11 cijfers")
                .doesNotContain("<form", "<button")
                .doesNotContainPattern("value=\"[^\"]");
    }

    @Test
    void afterAWrongCodeTheNumberStaysAndTheCodeDoesNot() throws Exception {
        assertThat(fields("app-code", "number", "85.67.30-\"><b>", "code", "123456"))
                .contains("value=\"85.67.30-&quot;&gt;&lt;b&gt;\"", "id=\"code-problem\"", "horen niet bij elkaar")
                .doesNotContain("123456");
    }

    @Test
    void theTestKeyListsThePeopleOfTheDemo() throws Exception {
        var els = new Belgium(context).person("Els", "De <Smet>");
        show.show(els.id(), Localized.same("zaakvoerder van & bij de bakkerij"), 1);
        assertThat(fields("test-key"))
                .contains(
                        "type=\"radio\"",
                        "name=\"person\"",
                        "value=\"" + els.id() + "\"",
                        "Els De &lt;Smet&gt;",
                        "zaakvoerder van &amp; bij de bakkerij")
                .doesNotContain("<form", "<button");
    }

    private String fields(String code, String... typed) throws Exception {
        var nl = Locale.of("nl", "BE");
        var request = new MockHttpServletRequest(context.getServletContext());
        request.addPreferredLocale(nl);
        for (int at = 0; at < typed.length; at += 2) {
            request.setParameter(typed[at], typed[at + 1]);
        }
        var model = Map.of(
                "key", keys.find(code).orElseThrow().page(new KeyVisit("a visit of this browser")),
                "problems", List.of(Problem.at("code", KeysRefusal.APP_CODE_WRONG)));
        var response = new MockHttpServletResponse();
        LocaleContextHolder.setLocale(nl);
        try {
            views.resolveViewName("keys/" + code + " :: fields", nl).render(model, request, response);
        } finally {
            LocaleContextHolder.resetLocaleContext();
        }
        return response.getContentAsString();
    }
}
