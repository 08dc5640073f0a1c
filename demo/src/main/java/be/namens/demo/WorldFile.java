package be.namens.demo;

import be.namens.eservices.RightId;
import be.namens.messages.EmailAddress;
import be.namens.registers.EnterpriseNumber;
import be.namens.registers.NationalNumber;
import be.namens.shared.LinedYaml;
import be.namens.shared.Localized;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** Reads the world from YAML: checked as a whole, and refused with every mistake and its line. */
final class WorldFile {

    private static final String PERMANENT_REPRESENTATIVE = "10003";
    private static final Pattern TEST_NUMBER = Pattern.compile("[0-9]{2}(6[1-9]|7[0-2])[0-9]{7}");

    private final LinedYaml file;
    private final List<World.Somebody> persons = new ArrayList<>();
    private final List<World.Company> enterprises = new ArrayList<>();
    private final List<World.Function> functions = new ArrayList<>();
    private final List<World.Right> rights = new ArrayList<>();
    private final Map<String, World.Holder> holders = new HashMap<>();
    private final Set<String> ids = new HashSet<>();
    private final Set<String> numbers = new HashSet<>();

    private WorldFile(LinedYaml file) {
        this.file = file;
    }

    /** Throws {@link LinedYaml.WrongFile} with everything that is wrong. */
    static World read(String name, String text) {
        return new WorldFile(LinedYaml.read(name, text, UnaryOperator.identity())).world();
    }

    private World world() {
        file.keys("persons", "enterprises", "functions", "rights");
        file.items("persons").forEach(this::person);
        file.items("enterprises").forEach(this::enterprise);
        file.items("functions").forEach(this::function);
        file.items("rights").forEach(this::right);
        file.finish();
        return new World(persons, enterprises, functions, rights);
    }

    private void person(LinedYaml place) {
        place.keys("id", "number", "name", "email", "shows");
        var id = once(place, "id", ids);
        once(place, "number", numbers);
        var number = place.value("number", WorldFile::testNumber);
        var name = place.need("name").map(names -> names.keys("given", "family"));
        var given = name.flatMap(names -> names.value("given", WorldFile::text));
        var family = name.flatMap(names -> names.value("family", WorldFile::text));
        var email = place.find("email").flatMap(one -> one.as(WorldFile::email));
        var shows = place.find("shows").flatMap(WorldFile::localized);
        if (id.isPresent() && number.isPresent() && given.isPresent() && family.isPresent()) {
            var person = new World.Somebody(id.get(), number.get(), given.get(), family.get(), email, shows);
            persons.add(person);
            holders.put(person.id(), new World.Holder.Natural(person));
        }
    }

    private void enterprise(LinedYaml place) {
        place.keys("id", "number", "name", "kind", "form", "situation", "since", "seat");
        var id = once(place, "id", ids);
        once(place, "number", numbers);
        var number = place.value("number", text -> new EnterpriseNumber(digits(text)));
        var name = place.value("name", WorldFile::text);
        var legal = place.value("kind", WorldFile::isLegalPerson);
        String form = place.value("form", WorldFile::form, "");
        String situation = place.value("situation", WorldFile::situation, "000");
        var since = place.value("since", WorldFile::day);
        var seat = place.need("seat").flatMap(WorldFile::seat);
        if (legal.isPresent() && legal.get() == form.isEmpty()) {
            place.problem("a legal person has a `form`, a natural person has none");
        }
        if (id.isPresent()
                && number.isPresent()
                && name.isPresent()
                && legal.isPresent()
                && since.isPresent()
                && seat.isPresent()) {
            var company = new World.Company(
                    id.get(), number.get(), name.get(), legal.get(), form, situation, since.get(), seat.get());
            enterprises.add(company);
            holders.put(company.id(), new World.Holder.Legal(company));
        }
    }

    private void function(LinedYaml place) {
        place.keys("who", "at", "for", "code", "since", "until");
        var who = holder(place, "who");
        var at = company(place, "at");
        Optional<World.Company> mandateOf = place.find("for").isPresent() ? company(place, "for") : Optional.empty();
        var code = place.value("code", WorldFile::functionCode);
        var since = place.value("since", WorldFile::day);
        var until = place.find("until").flatMap(end -> end.as(WorldFile::day));
        if (place.find("for").isPresent() && code.isPresent() && !code.get().equals(PERMANENT_REPRESENTATIVE)) {
            place.problem("only a permanent representative (" + PERMANENT_REPRESENTATIVE + ") acts `for` a company");
        }
        if (until.isPresent() && since.isPresent() && until.get().isBefore(since.get())) {
            place.problem("the function ends before it begins");
        }
        if (who.isPresent() && at.isPresent() && code.isPresent() && since.isPresent()) {
            functions.add(new World.Function(at.get(), who.get(), code.get(), mandateOf, since.get(), until));
        }
    }

    private void right(LinedYaml place) {
        place.keys("who", "at", "right", "profile");
        var who = holder(place, "who");
        var at = company(place, "at");
        var right = place.value("right", RightId::new);
        var profile = place.value("profile", WorldFile::text);
        if (who.isPresent() && who.get() instanceof World.Holder.Legal) {
            place.problem("`who` names an enterprise: a person is expected");
        }
        if (who.isPresent()
                && who.get() instanceof World.Holder.Natural natural
                && at.isPresent()
                && right.isPresent()
                && profile.isPresent()) {
            rights.add(new World.Right(natural.person(), at.get(), right.get(), profile.get()));
        }
    }

    private static Optional<String> once(LinedYaml place, String key, Set<String> seen) {
        var value = place.value(key, WorldFile::text);
        if (value.isPresent() && !seen.add(value.get())) {
            place.problem("this `" + key + "` is there twice");
        }
        return value;
    }

    private static Optional<Localized> localized(LinedYaml place) {
        place.keys("nl", "fr", "de", "en");
        var nl = place.value("nl", WorldFile::text);
        var fr = place.value("fr", WorldFile::text);
        var de = place.value("de", WorldFile::text);
        var en = place.value("en", WorldFile::text);
        return nl.isPresent() && fr.isPresent() && de.isPresent() && en.isPresent()
                ? Optional.of(new Localized(nl.get(), fr.get(), de.get(), en.get()))
                : Optional.empty();
    }

    private static Optional<World.Seat> seat(LinedYaml place) {
        place.keys("street", "house", "zipcode", "municipality");
        var street = place.value("street", WorldFile::text);
        var house = place.value("house", WorldFile::text);
        var zipcode = place.value("zipcode", WorldFile::text);
        var municipality = place.value("municipality", WorldFile::text);
        return street.isPresent() && house.isPresent() && zipcode.isPresent() && municipality.isPresent()
                ? Optional.of(new World.Seat(street.get(), house.get(), zipcode.get(), municipality.get()))
                : Optional.empty();
    }

    /** Empty, without a second problem, when what is named was there but could not be used. */
    private Optional<World.Holder> holder(LinedYaml function, String key) {
        var id = function.value(key, WorldFile::text);
        if (id.isPresent() && !ids.contains(id.get())) {
            function.problem("`" + id.get() + "` is no person and no enterprise of this world");
        }
        return id.map(holders::get);
    }

    private Optional<World.Company> company(LinedYaml function, String key) {
        var holder = holder(function, key);
        if (holder.isPresent() && holder.get() instanceof World.Holder.Natural) {
            function.problem("`" + key + "` names a person: an enterprise is expected");
        }
        return holder.flatMap(
                found -> found instanceof World.Holder.Legal legal ? Optional.of(legal.company()) : Optional.empty());
    }

    /** Only at domains that nobody can have (RFC 2606), so that no e-mail of a demo ever reaches anybody. */
    private static EmailAddress email(String written) {
        var address = new EmailAddress(written);
        if (!written.endsWith(".example")) {
            throw new IllegalArgumentException("e-mail of the demo goes to a domain that ends in .example");
        }
        return address;
    }

    /** The message must not hold the number: it could be a real one, typed here by mistake. */
    private static NationalNumber testNumber(String written) {
        String digits = digits(written);
        if (!TEST_NUMBER.matcher(digits).matches()) {
            throw new IllegalArgumentException("people of the demo have test numbers: eleven digits, month + 60");
        }
        return new NationalNumber(digits);
    }

    private static String digits(String written) {
        return written.replaceAll("[. -]", "");
    }

    private static boolean isLegalPerson(String kind) {
        return switch (kind) {
            case "legal-person" -> true;
            case "natural-person" -> false;
            default -> throw new IllegalArgumentException("the kind is `legal-person` or `natural-person`");
        };
    }

    private static String form(String code) {
        if (!code.matches("[0-9]{3}")) {
            throw new IllegalArgumentException("the code of a juridical form has three digits");
        }
        return code;
    }

    private static String situation(String code) {
        if (!code.matches("[0-9]{3}")) {
            throw new IllegalArgumentException("the code of a juridical situation has three digits");
        }
        return code;
    }

    private static String functionCode(String code) {
        if (!code.matches("[0-9]{5}")) {
            throw new IllegalArgumentException("the code of a function has five digits");
        }
        return code;
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException noDay) {
            throw new IllegalArgumentException("a day is written as 2026-11-22", noDay);
        }
    }

    private static String text(String text) {
        if (text.isBlank()) {
            throw new IllegalArgumentException("a text is expected here");
        }
        return text.strip();
    }
}
