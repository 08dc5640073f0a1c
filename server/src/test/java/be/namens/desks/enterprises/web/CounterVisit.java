package be.namens.desks.enterprises.web;

import be.namens.desks.Clerk;
import be.namens.desks.ClerkSignInForTests;
import be.namens.desks.enterprises.Documents;
import be.namens.registers.NationalNumber;
import be.namens.registers.Person;
import be.namens.testing.Belgium;
import be.namens.testing.Browser;
import be.namens.testing.Browser.Page;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.context.ApplicationContext;

/** A clerk at the enterprise counter, page after page. */
final class CounterVisit {

    private static final AtomicInteger COUNT = new AtomicInteger();

    private final Browser browser;
    private final ApplicationContext context;

    CounterVisit(ApplicationContext context, Clerk clerk) {
        this.context = context;
        this.browser = new Browser(context);
        browser.open(ClerkSignInForTests.address(clerk));
    }

    /** A number of a German register that no test had before. */
    static String freshNumber() {
        return "HRB " + (40_000 + COUNT.incrementAndGet());
    }

    Page open(String path) {
        return browser.open(path);
    }

    Browser browser() {
        return browser;
    }

    /** Up to the page that asks what it is called. */
    Page origin(String country, String number) {
        return browser.open("/loket/ondernemingen/inschrijven")
                .form()
                .fill("land", country)
                .fill("nummer", number)
                .submit();
    }

    Page naming(Page page, String name) {
        return page.form().fill("naam", name).fill("vorm", "GmbH").submit();
    }

    Page seat(Page page, String place) {
        return page.form()
                .fill("straat", "Jülicher Straße")
                .fill("huisnummer", "12")
                .fill("postcode", "52070")
                .fill("plaats", place)
                .submit();
    }

    /** Goes on where the firms of other tests have a like name. */
    Page noneOfThese(Page page) {
        return page.address().endsWith("/lijkt-op")
                ? page.form().fill("antwoord", "geen").submit()
                : page;
    }

    Page representative(Page page, Person person) {
        NationalNumber number = new Belgium(context).numberOf(person);
        return page.form("form[action$=toevoegen]")
                .fill("nummer", number.digits())
                .fill("naam", person.familyName())
                .submit();
    }

    Page proof(Page page) {
        return page.form("form[action$=toevoegen]")
                .fill("soort", "register-extract")
                .attach("bestand", "uittreksel.pdf", Documents.pdf());
    }

    /** The check page of a firm of this name, which no other in the register resembles. */
    Page filledIn(String number, String name, Person... directors) {
        var page = noneOfThese(seat(naming(origin("DE", number), name), "Aachen"));
        for (Person director : directors) {
            page = representative(page, director);
        }
        page = page.form("form[action$=vertegenwoordigers]").submit();
        page = proof(page);
        return page.form("form[action$=bewijzen]").submit();
    }

    /** Sends it in and gives the id of the file. */
    String sentIn(String number, String name, Person... directors) {
        var check = filledIn(number, name, directors);
        var done = check.form("form[action$=nakijken]")
                .fill("reden", "aanvraag aan het loket")
                .submit();
        return done.address().replaceAll(".*/dossier/([^/]+)/.*", "$1");
    }

    /** The file, opened with a reason where one is asked. */
    Page file(String id) {
        var page = browser.open("/loket/ondernemingen/dossier/" + id);
        return page.address().contains("/openen/")
                ? page.form().fill("reden", "nakijken van de aanvraag").submit()
                : page;
    }

    Page confirm(String id) {
        return file(id).form("form[action$=bevestigen]").submit();
    }
}
