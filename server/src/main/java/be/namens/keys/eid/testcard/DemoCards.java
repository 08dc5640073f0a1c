package be.namens.keys.eid.testcard;

import be.namens.keys.DemoPeople;
import be.namens.keys.eid.CardStandIns;
import be.namens.registers.PersonId;
import be.namens.registers.Persons;
import be.namens.screens.Option;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What a card, a reader and an authority do elsewhere, at addresses that exist in a demo only. */
@RestController
@Profile("demo")
class DemoCards implements CardStandIns {

    static final String PATHS = "/eid-testkaart/**";
    static final String OCSP = "/eid-testkaart/ocsp";
    private static final int LARGEST_QUESTION = 4096;

    private final DemoPeople people;
    private final Persons persons;
    private final DemoAuthority authority;
    private final DemoStatus status;

    DemoCards(DemoPeople people, Persons persons, DemoAuthority authority, DemoStatus status) {
        this.people = people;
        this.persons = persons;
        this.authority = authority;
        this.status = status;
    }

    @Override
    public List<Option> holders() {
        return people.all().stream()
                .map(person -> new Option(person.person().toString(), person.name()))
                .toList();
    }

    /** Signs as the card of somebody in the list would. */
    @PostMapping("/eid-testkaart/tekenen")
    ResponseEntity<Map<String, String>> sign(
            @RequestParam("person") String person,
            @RequestParam("card") String card,
            @RequestParam("origin") String origin,
            @RequestParam("nonce") String nonce) {
        return Make.read(card)
                .flatMap(make -> card(person, make))
                .map(shown -> ResponseEntity.ok(shown.answer(origin, nonce)))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private Optional<DemoCard> card(String id, Make make) {
        return id(id).flatMap(people::find)
                .flatMap(one -> persons.find(one.person()))
                .flatMap(person -> persons.numberOf(person.id()).map(number -> authority.card(person, number, make)));
    }

    private static Optional<PersonId> id(String text) {
        try {
            return Optional.of(PersonId.of(text));
        } catch (IllegalArgumentException notAnIdentifier) {
            return Optional.empty();
        }
    }

    @PostMapping(path = OCSP, consumes = "application/ocsp-request", produces = "application/ocsp-response")
    ResponseEntity<byte[]> status(@RequestBody byte[] question) {
        return question.length > LARGEST_QUESTION
                ? ResponseEntity.status(HttpStatus.CONTENT_TOO_LARGE).build()
                : ResponseEntity.ok(status.answer(question));
    }
}
