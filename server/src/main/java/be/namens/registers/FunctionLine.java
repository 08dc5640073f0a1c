package be.namens.registers;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One line of the functions file, in the words of MAGDA's GeefFuncties (docs/registers.md): who holds which function where.
 *
 * @param natural the natural person, or null when a company holds it
 * @param company the company that holds it, or null
 * @param unknown why the line does not say who holds it, as of somebody without a number: it gives nobody anything, but others do not
 *     act as if that seat were empty; null where the holder is known
 * @param represents of a permanent representative: whose mandate is exercised, or null
 * @param last the last day, or null when it is open
 */
record FunctionLine(
        EnterpriseNumber enterprise,
        int sequence,
        String code,
        @Nullable Natural natural,
        @Nullable EnterpriseNumber company,
        @Nullable String unknown,
        @Nullable EnterpriseNumber represents,
        LocalDate first,
        @Nullable LocalDate last,
        LocalDate modified) {

    /** How the register writes that no end is known. */
    private static final LocalDate OPEN = LocalDate.of(9999, 12, 31);

    private static final String NATURAL_PERSON = "1";
    private static final String ENTERPRISE = "2";
    private static final int LONGEST_NAME = 200;
    private static final int MOST_DIGITS = 9;

    /** Java counts a year 0, calendars and PostgreSQL do not. */
    private static final String NO_YEAR = "0000";

    /** A natural person as the line names it. */
    record Natural(NationalNumber number, String givenName, String familyName) {}

    /** Why a line cannot be used; never holds what stood in it. */
    static final class Unusable extends Exception {

        private static final long serialVersionUID = 1L;

        Unusable(String reason) {
            super(reason, null, false, false);
        }

        String reason() {
            return String.valueOf(getMessage());
        }
    }

    /** What is told of a function, by the names of the functions file; a name of an object within has a dot. */
    @FunctionalInterface
    interface Words {
        Optional<String> get(String name);
    }

    static FunctionLine read(JsonMapper json, NationalNumbers numbers, String line) throws Unusable {
        JsonNode object = object(json, line);
        return read(numbers, name -> text(object, name), true);
    }

    /** @param named whether a natural person without a name cannot be used */
    static FunctionLine read(NationalNumbers numbers, Words words, boolean named) throws Unusable {
        EnterpriseNumber enterprise = enterprise(words, "functiehouderVan");
        String code = required(words, "aardFunctie.code");
        if (!FunctionCode.isOne(code)) {
            throw new Unusable("aardFunctie.code has not five digits");
        }
        LocalDate first = day(words, "periode.begin");
        LocalDate last = lastDay(words);
        if (last != null && last.isBefore(first)) {
            throw new Unusable("periode.einde lies before periode.begin");
        }
        LocalDate modified = day(words, "datumModificatie");
        int sequence = sequence(words);
        boolean person = isPerson(words);
        Natural natural = null;
        EnterpriseNumber company = null;
        String unknown = null;
        try {
            if (person) {
                natural = natural(numbers, words, named);
            } else {
                company = company(words);
            }
        } catch (Unusable holder) {
            unknown = holder.reason();
        }
        var represents = person ? represents(words, code) : null;
        return new FunctionLine(
                enterprise, sequence, code, natural, company, unknown, represents, first, last, modified);
    }

    private static boolean isPerson(Words words) throws Unusable {
        return switch (required(words, "aanduidingPersoonOnderneming")) {
            case NATURAL_PERSON -> true;
            case ENTERPRISE -> false;
            default -> throw new Unusable("aanduidingPersoonOnderneming is neither 1 nor 2");
        };
    }

    private static JsonNode object(JsonMapper json, String line) throws Unusable {
        try {
            JsonNode node = json.readTree(line);
            if (node.isObject()) {
                return node;
            }
        } catch (JacksonException notJson) {
            // Its message may hold what stands in the line.
        }
        throw new Unusable("the line is not one JSON object");
    }

    private static Natural natural(NationalNumbers numbers, Words words, boolean named) throws Unusable {
        NationalNumber number = switch (numbers.read(required(words, "insz"))) {
            case TypedNumber.Valid<NationalNumber> valid -> valid.number();
            case TypedNumber.Invalid<NationalNumber> invalid ->
                throw new Unusable("insz: " + invalid.reason().code());
        };
        String family =
                named ? required(words, "achternaam") : words.get("achternaam").orElse("");
        String given = words.get("voornaam").orElse("");
        if (family.length() > LONGEST_NAME || given.length() > LONGEST_NAME) {
            throw new Unusable("a name is longer than " + LONGEST_NAME + " characters");
        }
        return new Natural(number, given, family);
    }

    private static EnterpriseNumber company(Words words) throws Unusable {
        if (words.get("insz").isPresent()) {
            throw new Unusable("insz stands beside aanduidingPersoonOnderneming 2");
        }
        return enterprise(words, "ondernemingsnummer");
    }

    /** Only of a permanent representative the enterprise beside the person has a meaning. */
    private static @Nullable EnterpriseNumber represents(Words words, String code) throws Unusable {
        boolean named = code.equals(FunctionCode.PERMANENT_REPRESENTATIVE)
                && words.get("ondernemingsnummer").isPresent();
        return named ? enterprise(words, "ondernemingsnummer") : null;
    }

    private static EnterpriseNumber enterprise(Words words, String name) throws Unusable {
        return switch (EnterpriseNumber.read(required(words, name))) {
            case TypedNumber.Valid<EnterpriseNumber> valid -> valid.number();
            case TypedNumber.Invalid<EnterpriseNumber> invalid ->
                throw new Unusable(name + ": " + invalid.reason().code());
        };
    }

    private static int sequence(Words words) throws Unusable {
        String text = required(words, "volgNummer");
        if (text.length() > MOST_DIGITS || !text.chars().allMatch(Character::isDigit)) {
            throw new Unusable("volgNummer is not a number of at most " + MOST_DIGITS + " digits");
        }
        return Integer.parseInt(text);
    }

    private static @Nullable LocalDate lastDay(Words words) throws Unusable {
        if (words.get("periode.einde").isEmpty()) {
            return null;
        }
        LocalDate last = day(words, "periode.einde");
        return last.equals(OPEN) ? null : last;
    }

    private static LocalDate day(Words words, String name) throws Unusable {
        String text = required(words, name);
        try {
            if (text.length() == 10 && !text.startsWith(NO_YEAR)) {
                return LocalDate.parse(text);
            }
        } catch (DateTimeException noDay) {
            // Answered below.
        }
        throw new Unusable(name + " is not a date as yyyy-mm-dd");
    }

    private static String required(Words words, String name) throws Unusable {
        return words.get(name).orElseThrow(() -> new Unusable(name + " is missing"));
    }

    /** A text or a number as text; anything else is as absent. */
    private static Optional<String> text(JsonNode object, String name) {
        JsonNode value = object;
        for (String step : name.split("\\.", -1)) {
            value = value.path(step);
        }
        if (!value.isString() && !value.isIntegralNumber()) {
            return Optional.empty();
        }
        return Optional.of(value.asString().strip()).filter(text -> !text.isEmpty() && text.indexOf('\0') < 0);
    }
}
