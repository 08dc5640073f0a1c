package be.namens.demo;

import be.namens.keys.ShowAsDemoPerson;
import be.namens.keys.contact.ChangeContact;
import be.namens.keys.contact.Contact;
import be.namens.keys.contact.Contacts;
import be.namens.messages.EmailAddress;
import be.namens.registers.LegalFunction;
import be.namens.registers.LegalRepresentatives;
import be.namens.registers.PersonId;
import be.namens.registers.Persons;
import be.namens.registers.RegisterCommands;
import be.namens.rights.GrantRight;
import be.namens.shared.TheClock;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Brings the world into a running Namens by the same commands as real registers; doing it again changes nothing. */
final class LoadWorld {

    private final Persons persons;
    private final ShowAsDemoPerson list;
    private final RegisterCommands registers;
    private final Contacts contacts;
    private final ChangeContact change;
    private final TransactionTemplate transaction;
    private final LegalRepresentatives representatives;
    private final GrantRight grantRight;
    private final JdbcClient database;
    private final TheClock clock;

    LoadWorld(ApplicationContext namens) {
        this.persons = namens.getBean(Persons.class);
        this.list = namens.getBean(ShowAsDemoPerson.class);
        this.registers = namens.getBean(RegisterCommands.class);
        this.contacts = namens.getBean(Contacts.class);
        this.change = namens.getBean(ChangeContact.class);
        this.transaction = namens.getBean(TransactionTemplate.class);
        this.representatives = namens.getBean(LegalRepresentatives.class);
        this.grantRight = namens.getBean(GrantRight.class);
        this.database = namens.getBean(JdbcClient.class);
        this.clock = namens.getBean(TheClock.class);
    }

    void load(World world, Path folder) {
        try {
            Files.createDirectories(folder);
            var zip = folder.resolve("KboOpenData_0001_2026_11_01_Full.zip");
            KboZipOfWorld.write(world, zip);
            run("load-kbo", zip);
            var functions = folder.resolve("functions.jsonl");
            FunctionsFileOfWorld.write(world, functions);
            run("load-functions", functions);
            // The file holds national numbers in clear, as the real one does: not longer than needed.
            Files.delete(functions);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        int position = 0;
        for (var person : world.persons()) {
            var known = persons.register(person.number(), person.givenName(), person.familyName());
            int place = ++position;
            person.shows().ifPresent(words -> list.show(known.id(), words, place));
            person.email().ifPresent(address -> give(known.id(), address));
        }
        world.rights().forEach(this::give);
    }

    /** Given once, by whoever represents the enterprise: who ended it in the demo does not find it back. */
    private void give(World.Right given) {
        var person = persons.byNumber(given.who().number()).orElseThrow().id();
        var at = given.at().number();
        boolean before = database.sql(
                        "SELECT EXISTS (SELECT FROM rights.grant WHERE person_id = ? AND enterprise = ? AND right_id = ?)")
                .params(person.value(), at.digits(), given.right().value())
                .query(Boolean.class)
                .single();
        if (before) {
            return;
        }
        var today = clock.today();
        var giver = representatives.representativesOf(at, today).stream()
                .filter(LegalFunction::actsAlone)
                .findFirst()
                .orElseThrow(() -> new CannotStart("Nobody of the demo world can give rights at "
                        + given.at().name()));
        var answer = grantRight.grant(new GrantRight.Command(
                giver.person(),
                at,
                given.right(),
                Set.of(given.profile()),
                new GrantRight.Whom.Known(person),
                today,
                today.plusYears(1),
                UUID.randomUUID()));
        if (answer instanceof GrantRight.Answer.NotGranted not) {
            throw new CannotStart("A right of the demo world cannot be given: "
                    + not.objections().getFirst().reason().code());
        }
    }

    /** Who changed it in the demo keeps what they chose. */
    private void give(PersonId person, EmailAddress address) {
        if (contacts.of(person).isEmpty()) {
            var contact = new Contact(address, Locale.of("nl"));
            transaction.executeWithoutResult(status -> change.known(person, contact));
        }
    }

    private void run(String command, Path file) {
        var said = new ByteArrayOutputStream();
        var out = new PrintStream(said, true, StandardCharsets.UTF_8);
        var asked = RegisterCommands.read(List.of(command, file.toString())).orElseThrow();
        if (!registers.run(asked, out, out)) {
            throw new CannotStart("The demo world cannot be loaded: "
                    + said.toString(StandardCharsets.UTF_8).strip());
        }
        if (Files.exists(file.resolveSibling(file.getFileName() + ".refused.csv"))) {
            throw new CannotStart("Rows of the demo world were refused: see " + file + ".refused.csv");
        }
    }
}
