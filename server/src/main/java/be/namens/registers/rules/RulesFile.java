package be.namens.registers.rules;

import be.namens.registers.rules.RepresentationRules.FunctionRule;
import be.namens.registers.rules.RepresentationRules.Kind;
import be.namens.registers.rules.RepresentationRules.Regime;
import be.namens.registers.rules.RepresentationRules.Strength;
import be.namens.shared.LinedYaml;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The rules as a file that people write: read and checked as a whole. docs/registers.md describes it. */
final class RulesFile {

    /** A permanent representative acts only through the mandate of the company. */
    private static final String PERMANENT_REPRESENTATIVE = "10003";

    private static final int MOST_SIGNATURES = 99;

    private final List<Regime> regimes = new ArrayList<>();
    private final Set<String> names = new HashSet<>();
    private final Set<String> forms = new HashSet<>();
    private final Set<String> situations = new HashSet<>();

    private RulesFile() {}

    /**
     * @throws LinedYaml.WrongFile with everything that is wrong
     */
    static RepresentationRules read(String name, String text) {
        var root = LinedYaml.read(name, text, UnaryOperator.identity())
                .keys("bankruptcy", "dissolution", "ended", "natural-person", "forms", "otherwise");
        var reader = new RulesFile();
        for (String situation : List.of("bankruptcy", "dissolution", "ended")) {
            root.need(situation).ifPresent(place -> reader.situation(situation, place));
        }
        root.need("natural-person").ifPresent(place -> reader.plain("natural-person", Kind.NATURAL_PERSON, place));
        root.items("forms").forEach(reader::form);
        root.need("otherwise").ifPresent(place -> reader.plain("otherwise", Kind.OTHERWISE, place));
        root.finish();
        return new RepresentationRules(reader.regimes);
    }

    private void situation(String name, LinedYaml place) {
        place.keys("source", "situations", "functions");
        add(name, Kind.SITUATION, place, codes(place, "situations", situations));
    }

    private void form(LinedYaml place) {
        place.keys("name", "source", "forms", "functions");
        place.value("name", RulesFile::name)
                .ifPresent(name -> add(name, Kind.FORM, place, codes(place, "forms", forms)));
    }

    private void plain(String name, Kind kind, LinedYaml place) {
        place.keys("source", "functions");
        add(name, kind, place, List.of());
    }

    private void add(String name, Kind kind, LinedYaml place, List<String> codes) {
        if (!names.add(name)) {
            place.problem("`" + name + "` is there twice");
        }
        var source = place.value("source", RulesFile::text);
        place.need("functions");
        var seen = new HashSet<String>();
        var functions = place.items("functions").stream()
                .flatMap(at -> functions(at, seen))
                .toList();
        source.ifPresent(found -> regimes.add(new Regime(name, kind, found, codes, functions)));
    }

    private static List<String> codes(LinedYaml place, String key, Set<String> seen) {
        if (place.need(key).isPresent() && place.items(key).isEmpty()) {
            place.problem("`" + key + "` names nothing");
        }
        var codes = place.values(key, code -> digits(code, 3));
        codes.stream()
                .filter(code -> !seen.add(code))
                .forEach(code -> place.problem("`" + code + "` is in `" + key + "` twice: only one part can decide"));
        return codes;
    }

    private static Stream<FunctionRule> functions(LinedYaml place, Set<String> seen) {
        place.keys("codes", "power", "signatures", "source", "assumption");
        place.need("codes");
        var codes = place.values("codes", RulesFile::functionCode);
        codes.stream()
                .filter(code -> !seen.add(code))
                .forEach(code -> place.problem("function `" + code + "` is there twice"));
        var strength = place.value("power", RulesFile::strength);
        var source = place.value("source", RulesFile::text);
        var assumption = place.find("assumption").flatMap(at -> at.as(RulesFile::text));
        var signatures = signatures(place, strength);
        return place.make(() -> codes.stream()
                        .map(code -> new FunctionRule(
                                code, strength.orElseThrow(), signatures, source.orElseThrow(), assumption)))
                .orElse(Stream.empty());
    }

    private static OptionalInt signatures(LinedYaml place, Optional<Strength> strength) {
        boolean joint = strength.filter(Strength.JOINTLY::equals).isPresent();
        if (joint) {
            return place.value("signatures", RulesFile::number).orElse(OptionalInt.empty());
        }
        place.find("signatures").ifPresent(at -> at.problem("only `power: jointly` has `signatures`"));
        return OptionalInt.empty();
    }

    private static OptionalInt number(String text) {
        if (text.equals("majority")) {
            return OptionalInt.empty();
        }
        if (text.matches("[0-9]{1,2}")) {
            int number = Integer.parseInt(text);
            if (number > 1 && number <= MOST_SIGNATURES) {
                return OptionalInt.of(number);
            }
        }
        throw new IllegalArgumentException("`signatures` is `majority`, or a number from 2 to " + MOST_SIGNATURES);
    }

    private static Strength strength(String text) {
        return switch (text) {
            case "alone" -> Strength.ALONE;
            case "jointly" -> Strength.JOINTLY;
            case "daily-management" -> Strength.DAILY_MANAGEMENT;
            default ->
                throw new IllegalArgumentException(
                        "`" + text + "` is no power: that is alone, jointly or daily-management");
        };
    }

    private static String functionCode(String text) {
        String code = digits(text, 5);
        if (code.equals(PERMANENT_REPRESENTATIVE)) {
            throw new IllegalArgumentException(code
                    + " has no power of its own: a permanent representative acts through the mandate of the company");
        }
        return code;
    }

    private static String digits(String text, int count) {
        if (!text.matches("[0-9]{" + count + "}")) {
            throw new IllegalArgumentException("`" + text + "` is no code of " + count + " digits");
        }
        return text;
    }

    private static String name(String text) {
        if (!text.matches("[a-z][a-z0-9-]{0,40}")) {
            throw new IllegalArgumentException(
                    "`" + text.toLowerCase(Locale.ROOT) + "` is no name of lower-case letters, digits and hyphens");
        }
        return text;
    }

    private static String text(String text) {
        if (text.isBlank()) {
            throw new IllegalArgumentException("a text is expected here");
        }
        return text.strip();
    }
}
