package be.namens.registers.magda;

import be.namens.registers.EnterpriseNumber;
import be.namens.registers.NationalNumber;
import be.namens.registers.ToldEnterprise;
import be.namens.registers.ToldFunction;
import be.namens.registers.magda.MagdaProblem.Why;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads contents of answers in the words of the functions file, and makes sure that they are about who was asked. */
final class ReadAnswers {

    private static final Map<String, String> LANGUAGES = Map.of("fr", "1", "nl", "2", "de", "3", "en", "4");

    private ReadAnswers() {}

    /** All functions of GeefFuncties that are held at this enterprise. */
    static List<ToldFunction> at(EnterpriseNumber enterprise, Element content, Names names) throws MagdaProblem {
        var functions = content.all("Functies/Functie").toList();
        for (var function : functions) {
            if (!function.text("FunctiehouderVan").equals(Optional.of(enterprise.digits()))) {
                throw new MagdaProblem(Why.WRONG_SUBJECT);
            }
        }
        return functions.stream().map(function -> told(function, names)).toList();
    }

    /** All functions of GeefFuncties that this person holds. */
    static List<ToldFunction> of(NationalNumber person, Element content) throws MagdaProblem {
        var functions = content.all("Functies/Functie").toList();
        for (var function : functions) {
            if (!function.text("INSZ").equals(Optional.of(person.digits()))) {
                throw new MagdaProblem(Why.WRONG_SUBJECT);
            }
        }
        return functions.stream()
                .map(function -> told(function, new Names(Map.of())))
                .toList();
    }

    private static ToldFunction told(Element function, Names names) {
        Map<String, String> words = new HashMap<>();
        word(words, "functiehouderVan", function.text("FunctiehouderVan"));
        word(words, "aanduidingPersoonOnderneming", code(function, "AanduidingPersoonOnderneming"));
        word(words, "insz", function.text("INSZ"));
        word(words, "ondernemingsnummer", function.text("Ondernemingsnummer"));
        word(words, "volgNummer", function.text("VolgNummer"));
        word(words, "aardFunctie.code", code(function, "AardFunctie"));
        word(words, "periode.begin", function.text("Periode/Begin"));
        word(words, "periode.einde", function.text("Periode/Einde"));
        word(
                words,
                "datumModificatie",
                function.attribute("DatumModificatie").or(() -> function.text("Periode/Begin")));
        function.text("INSZ").flatMap(names::of).ifPresent(name -> {
            words.put("achternaam", name.family());
            words.put("voornaam", name.given());
        });
        return new ToldFunction(words);
    }

    private static Optional<String> code(Element parent, String name) {
        return parent.text(name + "/Code").or(() -> parent.text(name));
    }

    private static void word(Map<String, String> words, String name, Optional<String> word) {
        word.ifPresent(some -> words.put(name, some));
    }

    /** What GeefOnderneming says of the enterprise that was asked about. */
    static Element enterprise(EnterpriseNumber asked, Element content) throws MagdaProblem {
        var enterprise = content.first("Onderneming")
                .or(() -> content.first("Ondernemingen/Onderneming"))
                .orElseThrow(() -> new MagdaProblem(Why.UNREADABLE));
        if (!enterprise.text("Ondernemingsnummer").equals(Optional.of(asked.digits()))) {
            throw new MagdaProblem(Why.WRONG_SUBJECT);
        }
        return enterprise;
    }

    /** The state that decides who represents; an answer that does not tell it is none, for it would pass for a new one. */
    static ToldEnterprise.State state(Element enterprise, LocalDate day) throws MagdaProblem {
        var status = code(enterprise, "StatusKBO");
        var type = code(enterprise, "SoortOnderneming");
        if (status.isEmpty() || type.isEmpty()) {
            throw new MagdaProblem(Why.UNREADABLE);
        }
        return new ToldEnterprise.State(
                status.get().equals("AC"),
                type.get().equals("1"),
                inForce(enterprise, "Rechtsvormen/Rechtsvorm", day).orElse(""),
                inForce(enterprise, "Rechtstoestanden/Rechtstoestand", day).orElse(""),
                names(enterprise, day));
    }

    /** The code that holds on this day; of several the one that began last. */
    private static Optional<String> inForce(Element enterprise, String path, LocalDate day) {
        String today = day.toString();
        return enterprise
                .all(path)
                .filter(one -> holds(one, today))
                .max((one, other) -> begin(one).compareTo(begin(other)))
                .flatMap(one -> one.text("Code"))
                .filter(code -> code.matches("[0-9]{3}"));
    }

    /** Dates as yyyy-mm-dd compare as texts do; one that is absent holds always. */
    private static boolean holds(Element one, String today) {
        return begin(one).compareTo(today) <= 0
                && one.attribute("DatumEinde").orElse("9999-12-31").compareTo(today) >= 0;
    }

    private static String begin(Element one) {
        return one.attribute("DatumBegin").orElse("0000-01-01");
    }

    private static List<ToldEnterprise.Name> names(Element enterprise, LocalDate day) {
        return enterprise
                .all("Namen/MaatschappelijkeNamen/MaatschappelijkeNaam")
                .filter(one -> holds(one, day.toString()))
                .flatMap(one -> one.text("Naam").stream()
                        .map(name -> new ToldEnterprise.Name(
                                LANGUAGES.getOrDefault(one.text("Taalcode").orElse(""), "0"), name)))
                .filter(name -> name.name().length() <= 400)
                .limit(LANGUAGES.size() + 1L)
                .toList();
    }

    /** The names that GeefOnderneming gives to the numbers of GeefFuncties. */
    static Names names(Element enterprise) {
        Map<String, Name> byNumber = new HashMap<>();
        enterprise.all("Functies/Functie/Persoon").forEach(person -> {
            var number = person.text("INSZ");
            var family = person.text("AchterNaam");
            if (number.isPresent() && family.isPresent()) {
                byNumber.put(
                        number.get(),
                        new Name(family.get(), person.text("VoorNaam").orElse("")));
            }
        });
        return new Names(byNumber);
    }

    /** Names of persons by their numbers, for as long as an answer is read. */
    static final class Names {

        private final Map<String, Name> byNumber;

        private Names(Map<String, Name> byNumber) {
            this.byNumber = Map.copyOf(byNumber);
        }

        Optional<Name> of(String number) {
            return Optional.ofNullable(byNumber.get(number));
        }
    }

    record Name(String family, String given) {}
}
