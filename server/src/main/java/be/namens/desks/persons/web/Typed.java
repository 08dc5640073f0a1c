package be.namens.desks.persons.web;

import be.namens.desks.persons.AppointmentRequest;
import be.namens.desks.persons.DayPart;
import be.namens.desks.persons.PersonDeskRefusal;
import be.namens.desks.persons.Purpose;
import be.namens.messages.EmailAddress;
import be.namens.registers.BirthDate;
import be.namens.registers.EnterpriseNumber;
import be.namens.registers.IdentityDocument;
import be.namens.registers.Particulars;
import be.namens.registers.RegistersRefusal;
import be.namens.registers.Sex;
import be.namens.registers.TypedNumber;
import be.namens.screens.Problem;
import jakarta.servlet.http.HttpServletRequest;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What was typed on the pages of one form, each field bounded; the fields go along from page to page. */
final class Typed {

    private static final int LONGEST = 200;

    /** Control characters, halves of characters, and marks that change the direction of writing. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cs}\\u202A-\\u202E\\u2066-\\u2069]");

    private final Map<String, String> fields;

    private Typed(Map<String, String> fields) {
        this.fields = fields;
    }

    static Typed of(HttpServletRequest request, String... names) {
        var fields = new TreeMap<String, String>();
        for (String name : names) {
            fields.put(
                    name, clean(Optional.ofNullable(request.getParameter(name)).orElse("")));
        }
        return new Typed(fields);
    }

    /** On one line, without what cannot be seen and turns the rest around; the same name is the same letters. */
    private static String clean(String typed) {
        String cut = typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed;
        String seen = UNSEEN.matcher(cut).replaceAll(" ");
        return Normalizer.normalize(seen, Normalizer.Form.NFC).strip();
    }

    static Typed with(Map<String, String> fields) {
        return new Typed(new TreeMap<>(fields));
    }

    /** By name, for the template. */
    Map<String, String> fields() {
        return fields;
    }

    String get(String name) {
        return fields.getOrDefault(name, "");
    }

    Optional<UUID> id(String name) {
        try {
            return Optional.of(UUID.fromString(get(name)));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    Optional<BirthDate> born() {
        int year = number("geboren-year", 4);
        int month = number("geboren-month", 2);
        int day = number("geboren-day", 2);
        return year > 0 && BirthDate.exists(year, month, day)
                ? Optional.of(new BirthDate(year, month, day))
                : Optional.empty();
    }

    /** What stands there; 0 when nothing does, and something that no date has when it is no number. */
    private int number(String name, int digits) {
        String typed = get(name);
        if (typed.isEmpty()) {
            return 0;
        }
        return typed.matches("[0-9]{1," + digits + "}") ? Integer.parseInt(typed) : 99;
    }

    Optional<String> country(String name) {
        return Optional.of(get(name)).filter(IdentityDocument::isCountry);
    }

    private Optional<String> nationality() {
        return Optional.of(get("nationaliteit")).filter(Particulars::isNationality);
    }

    <E extends Enum<E>> Optional<E> one(Class<E> type, String name) {
        String wanted = get(name).toUpperCase(Locale.ROOT).replace('-', '_');
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(wanted))
                .findFirst();
    }

    Optional<EmailAddress> email() {
        return EmailAddress.typed(get("email"));
    }

    Optional<EnterpriseNumber> office(Predicate<EnterpriseNumber> exists) {
        return EnterpriseNumber.read(get("kantoor")) instanceof TypedNumber.Valid<EnterpriseNumber> valid
                ? Optional.of(valid.number()).filter(exists)
                : Optional.empty();
    }

    /** What is wrong with who somebody says they are. */
    List<Problem> problemsOfPerson(LocalDate today) {
        var problems = new ArrayList<Problem>();
        if (get("familienaam").isEmpty()) {
            problems.add(Problem.at("familienaam", PersonDeskRefusal.FAMILY_NAME_NEEDED));
        }
        Stream.of("familienaam", "voornaam")
                .filter(name -> get(name).length() > AppointmentRequest.LONGEST)
                .forEach(name -> problems.add(Problem.at(name, PersonDeskRefusal.NAME_TOO_LONG)));
        if (born().isEmpty()) {
            problems.add(Problem.at("geboren", PersonDeskRefusal.BIRTH_DATE_NEEDED));
        } else if (!born().get().isBy(today)) {
            problems.add(Problem.at("geboren", RegistersRefusal.BORN_IN_FUTURE));
        }
        if (nationality().isEmpty()) {
            problems.add(Problem.at("nationaliteit", PersonDeskRefusal.COUNTRY_NEEDED));
        }
        return problems;
    }

    /** What is wrong with what a clerk read from a document. */
    List<Problem> problemsOfDocument(LocalDate today) {
        var problems = new ArrayList<>(problemsOfPerson(today));
        if (one(Sex.class, "geslacht").isEmpty()) {
            problems.add(Problem.at("geslacht", PersonDeskRefusal.SEX_NEEDED));
        }
        if (one(IdentityDocument.Kind.class, "soort").isEmpty()) {
            problems.add(Problem.at("soort", PersonDeskRefusal.DOCUMENT_KIND_NEEDED));
        }
        if (country("land").isEmpty()) {
            problems.add(Problem.at("land", PersonDeskRefusal.COUNTRY_NEEDED));
        } else if (document().isEmpty()) {
            problems.add(Problem.at("documentnummer", PersonDeskRefusal.DOCUMENT_NUMBER_NEEDED));
        }
        if (!get("gezien").equals("ja")) {
            problems.add(Problem.at("gezien", PersonDeskRefusal.SEEN_NEEDED));
        }
        return problems;
    }

    private Optional<IdentityDocument> document() {
        return IdentityDocument.read(
                one(IdentityDocument.Kind.class, "soort").orElse(IdentityDocument.Kind.PASSPORT),
                get("land"),
                get("documentnummer"));
    }

    /** Only when nothing is wrong. */
    Particulars particulars() {
        return new Particulars(
                get("voornaam"),
                get("familienaam"),
                born().orElseThrow(),
                one(Sex.class, "geslacht").orElseThrow(),
                nationality().orElseThrow(),
                document().orElseThrow());
    }

    /** Only when nothing is wrong. */
    AppointmentRequest request(Locale language) {
        return new AppointmentRequest(
                one(Purpose.class, "waarvoor").orElseThrow(),
                get("onderneming"),
                get("voornaam"),
                get("familienaam"),
                born().orElseThrow(),
                nationality().orElseThrow(),
                email().orElseThrow(),
                one(DayPart.class, "dagdeel").orElseThrow(),
                language);
    }
}
