package be.namens.bench;

import be.namens.bench.Belgium.Enterprise;
import be.namens.bench.Belgium.Form;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** Writes who holds which function: boards, companies that sit on them through somebody, ends behind and ahead. */
final class FunctionsFile {

    private static final String ENTREPRENEUR = "10001";
    private static final String DIRECTOR = "10002";
    private static final String PERMANENT_REPRESENTATIVE = "10003";
    private static final String MANAGING_DIRECTOR = "10007";
    private static final String COMMISSIONER = "10021";

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 1);
    private static final int DAYS_BEHIND = 4_000;
    private static final int DAYS_AHEAD = 2_000;

    private final Belgium belgium;
    private final Writer out;
    private long lines;

    private FunctionsFile(Belgium belgium, Writer out) {
        this.belgium = belgium;
        this.out = out;
    }

    /** @return how many lines it has */
    static long write(Belgium belgium, Path path) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(path, StandardCharsets.UTF_8)) {
            var file = new FunctionsFile(belgium, out);
            for (int place = 0; place < belgium.places(); place++) {
                if (belgium.exists(place)) {
                    file.functions(belgium.enterprise(place));
                }
            }
            return file.lines;
        }
    }

    private void functions(Enterprise enterprise) throws IOException {
        var held = new At(enterprise, belgium.chance(enterprise.place(), 10));
        switch (enterprise.form()) {
            case NATURAL_PERSON -> held.byPerson(ENTREPRENEUR, enterprise.place(), null, enterprise.since(), null);
            case PRIVATE_COMPANY -> held.board(held.chance.nextDouble() < 0.6 ? 1 : held.chance.nextInt(2, 4), 0.18);
            case COMPANY_LIMITED_BY_SHARES -> {
                held.board(held.chance.nextInt(3, 7), 0.3);
                held.one(MANAGING_DIRECTOR);
                if (held.chance.nextDouble() < 0.3) {
                    held.one(COMMISSIONER);
                }
            }
            case NON_PROFIT -> held.board(held.chance.nextInt(3, 9), 0);
            case COOPERATIVE -> held.board(held.chance.nextInt(2, 6), 0.05);
            case GENERAL_PARTNERSHIP -> held.board(2, 0);
        }
    }

    /** The functions at one enterprise. */
    private final class At {

        private final Enterprise enterprise;
        private final SplittableRandom chance;
        private int sequence;

        At(Enterprise enterprise, SplittableRandom chance) {
            this.enterprise = enterprise;
            this.chance = chance;
        }

        void board(int members, double companies) throws IOException {
            for (int member = 0; member < members; member++) {
                if (chance.nextDouble() < companies) {
                    byCompany();
                } else {
                    one(DIRECTOR);
                }
            }
            if (chance.nextDouble() < 0.2) {
                var since = TODAY.minusDays(DAYS_BEHIND + (long) chance.nextInt(DAYS_BEHIND));
                byPerson(DIRECTOR, somebody(), null, since, TODAY.minusDays(chance.nextInt(1, DAYS_BEHIND)));
            }
            if (companies > 0 && chance.nextDouble() < 0.05) {
                byPerson(PERMANENT_REPRESENTATIVE, somebody(), null, since(), null);
            }
        }

        void one(String code) throws IOException {
            byPerson(code, somebody(), null, since(), until());
        }

        private void byCompany() throws IOException {
            var since = since();
            int company = other();
            begin(DIRECTOR, "2", since, null);
            out.write(",\"ondernemingsnummer\":\"" + Numbers.enterprise(company) + "\"}\n");
            if (chance.nextDouble() < 0.85) {
                byPerson(PERMANENT_REPRESENTATIVE, somebody(), company, since, null);
            }
        }

        void byPerson(String code, int place, @Nullable Integer represents, LocalDate since, @Nullable LocalDate until)
                throws IOException {
            var person = belgium.person(place);
            begin(code, "1", since, until);
            // Nothing in the names needs an escape.
            out.write(",\"insz\":\"" + Numbers.nationalNumber(place) + "\",\"achternaam\":\"" + person.family()
                    + "\",\"voornaam\":\"" + person.given() + "\"");
            if (represents != null) {
                out.write(",\"ondernemingsnummer\":\"" + Numbers.enterprise(represents) + "\"");
            }
            out.write("}\n");
        }

        private void begin(String code, String kind, LocalDate since, @Nullable LocalDate until) throws IOException {
            lines++;
            out.write("{\"functiehouderVan\":\"" + Numbers.enterprise(enterprise.place())
                    + "\",\"aanduidingPersoonOnderneming\":\"" + kind + "\",\"volgNummer\":" + ++sequence
                    + ",\"aardFunctie\":{\"code\":\"" + code + "\"},\"periode\":{\"begin\":\"" + since
                    + "\",\"einde\":\"" + (until == null ? "9999-12-31" : until) + "\"},\"datumModificatie\":\""
                    + since + "\"");
        }

        /** Mostly somebody of the neighbourhood, sometimes one of the few who sit everywhere. */
        private int somebody() {
            return switch (chance.nextInt(20)) {
                case 0 -> chance.nextInt(Math.max(1, belgium.persons() / 500));
                case 1, 2, 3, 4, 5 -> chance.nextInt(belgium.persons());
                default -> (enterprise.place() + chance.nextInt(100)) % belgium.persons();
            };
        }

        /** Another enterprise that is a company; after some tries whatever comes. */
        private int other() {
            int place = chance.nextInt(belgium.enterprises());
            for (int tried = 0; tried < 20; tried++) {
                if (place != enterprise.place() && belgium.enterprise(place).form() != Form.NATURAL_PERSON) {
                    break;
                }
                place = chance.nextInt(belgium.enterprises());
            }
            return place;
        }

        private LocalDate since() {
            return TODAY.minusDays(chance.nextInt(1, DAYS_BEHIND));
        }

        private @Nullable LocalDate until() {
            return chance.nextDouble() < 0.1 ? TODAY.plusDays(chance.nextInt(1, DAYS_AHEAD)) : null;
        }
    }
}
