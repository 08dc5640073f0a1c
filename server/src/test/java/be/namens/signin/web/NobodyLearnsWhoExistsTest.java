package be.namens.signin.web;

import static org.assertj.core.api.Assertions.assertThat;

import be.namens.keys.appcode.EnrolAppCode;
import be.namens.keys.smscode.EnrolSmsCode;
import be.namens.keys.token.EnrolToken;
import be.namens.registers.Person;
import be.namens.signin.SomeEService;
import be.namens.testing.AuthenticatorApp;
import be.namens.testing.Belgium;
import be.namens.testing.Browser.Page;
import be.namens.testing.CountingDriver;
import be.namens.testing.NamensTest;
import be.namens.testing.TestPost;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/**
 * Who types a national number with a wrong code sees and causes the same, whoever has that number: every byte of every page, and every
 * statement that the database is asked, in their order.
 */
@NamensTest
class NobodyLearnsWhoExistsTest {

    private static final String TELEPHONE = "+32471998877";

    @Autowired
    ApplicationContext context;

    private SignInWorld world;
    private Person holder;

    @BeforeEach
    void somebodyHasEveryKeyThatCanBeGuessed() {
        world = new SignInWorld(context);
        holder = world.belgium().person("An", "Peeters");
        var app = context.getBean(EnrolAppCode.class);
        var secret =
                new AuthenticatorApp(String.join(" ", app.begin(holder.id()).groups()));
        app.confirm(holder.id(), secret.codeAt(Instant.now()));
        var token = context.getBean(EnrolToken.class);
        var card = token.begin(holder.id());
        int asked = token.asked(holder.id()).orElseThrow();
        token.confirm(holder.id(), card.lines().get(asked - 1).code());
        var sms = context.getBean(EnrolSmsCode.class);
        sms.begin(holder.id(), TELEPHONE);
        sms.confirm(holder.id(), TestPost.nextSmsTo(TELEPHONE).substring(0, 6));
    }

    /** What somebody saw and caused, step by step. */
    private record Seen(List<String> pages, List<List<String>> statements) {}

    @ParameterizedTest
    @CsvSource({"app-code, 7", "sms-code, 5", "federal-token, 7"})
    void whoeverHasThatNumber(String key, int guesses) throws Exception {
        var without = world.belgium().person("Jan", "Peeters");
        var held = guess(key, world.belgium().numberOf(holder).digits(), guesses);
        assertThat(held.statements().getLast()).isNotEmpty();
        assertThat(guess(key, world.belgium().numberOf(without).digits(), guesses))
                .as("a person without this key")
                .isEqualTo(held);
        assertThat(guess(key, Belgium.freshNationalNumber().digits(), guesses))
                .as("a number of nobody")
                .isEqualTo(held);
    }

    private Seen guess(String key, String number, int guesses) throws Exception {
        var seen = new Seen(new ArrayList<>(), new ArrayList<>());
        var page = world.browser()
                .open(world.eService(SomeEService.open().from(20)))
                .follow("sleutel/" + key);
        for (int guess = 0; guess < guesses; guess++) {
            page = send(key, page, number, seen);
        }
        return seen;
    }

    /** Answers whatever is asked: the number, the code, or both. */
    private static Page send(String key, Page page, String number, Seen seen) throws Exception {
        var form = page.form("form[action$=" + key + "]");
        if (!page.document().select("input[name=number]").isEmpty()) {
            form.fill("number", number);
        }
        if (!page.document().select("input[name=code]").isEmpty()) {
            form.fill("code", key.equals("federal-token") ? "CCC CCC" : "000000");
        }
        var answer = new Page[1];
        var recorded = CountingDriver.during(() -> answer[0] = form.submit());
        seen.pages().add(answer[0].status() + " " + withoutWhatDiffers(answer[0], number));
        seen.statements().add(recorded.statements());
        return answer[0];
    }

    /** But for the token of the form, the address of the journey, what was typed, and which number of a card is asked. */
    private static String withoutWhatDiffers(Page page, String number) {
        return page.document()
                .outerHtml()
                .replaceAll("name=\"_csrf\" value=\"[^\"]+\"", "")
                .replaceAll("/aanmelden/[A-Za-z0-9_-]{43}", "")
                .replaceAll("[Ll]oket[- ]?loket-[0-9]+|loket-[0-9]+", "")
                .replaceAll("nr\\. \\d+", "")
                .replace(number, "");
    }
}
