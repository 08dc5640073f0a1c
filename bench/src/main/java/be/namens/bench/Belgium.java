package be.namens.bench;

import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;

/**
 * A Belgium that does not exist: everything about an enterprise follows from its place in the row, the seed and the edition, so
 * that it is written file by file without being kept, and is the same each time.
 *
 * @param enterprises how many there are in the first edition
 * @param edition 1, or 2 for what it became a day later
 */
record Belgium(int enterprises, long seed, int edition) {

    /** Numbers of enterprises lie four apart, so that there are places for no more than these. */
    static final int MOST = 4_000_000;

    private static final LocalDate FIRST_DAY = LocalDate.of(1968, 1, 1);
    private static final int DAYS = 21_000;
    private static final Words WORDS = Words.read();

    /** What became of enterprises between the editions, in thousandths. */
    private static final int CEASED = 5;

    private static final int CHANGED = 10;
    private static final int STARTED = 5;

    Belgium {
        if (enterprises < 1 || enterprises > MOST) {
            throw new WrongUse("--enterprises lies between 1 and " + MOST);
        }
    }

    Belgium ofEdition(int number) {
        return new Belgium(enterprises, seed, number);
    }

    /** One behind the last place that may hold an enterprise. */
    int places() {
        return edition == 1 ? enterprises : enterprises + enterprises * STARTED / 1000;
    }

    boolean exists(int place) {
        return edition == 1 ? place < enterprises : place < places() && fate(place) >= CEASED;
    }

    /** Whether the second edition says something else about it than the first. */
    boolean changes(int place) {
        int fate = fate(place);
        return place >= enterprises || (fate >= CEASED && fate < CEASED + CHANGED);
    }

    private int fate(int place) {
        return place >= enterprises ? 999 : new SplittableRandom(mix(seed, place, 99)).nextInt(1000);
    }

    Enterprise enterprise(int place) {
        var chance = chance(place, 1);
        var form = Form.of(chance.nextDouble());
        boolean french = chance.nextDouble() < 0.4;
        var seat = WORDS.municipality(chance.nextDouble());
        var since = FIRST_DAY.plusDays(chance.nextInt(DAYS));
        String name = form == Form.NATURAL_PERSON ? person(place).fullName() : WORDS.companyName(chance, french, seat);
        return new Enterprise(place, form, french, name, seat, since, establishments(chance.nextDouble()));
    }

    private static int establishments(double chance) {
        double[] upTo = {0.405, 0.805, 0.925, 0.97, 0.99, 1};
        int count = 0;
        while (chance >= upTo[count]) {
            count++;
        }
        return count;
    }

    /** The person with this place; the first ones are the sole traders, each at the place of the enterprise. */
    NaturalPerson person(int place) {
        return new NaturalPerson(place, WORDS.given(mix(seed, place, 7)), WORDS.family(mix(seed, place, 8)));
    }

    /** How many persons there are. */
    int persons() {
        return enterprises + enterprises / 10 + 20;
    }

    Words words() {
        return WORDS;
    }

    /** The chances of one enterprise in one file. */
    SplittableRandom chance(int place, int what) {
        return new SplittableRandom(mix(seed, place, changes(place) ? what + 100L * edition : what));
    }

    private static long mix(long seed, long place, long what) {
        return new SplittableRandom(seed * 0x9e3779b97f4a7c15L + place * 1_000_003L + what).nextLong();
    }

    /** The legal forms that most enterprises have, and how many of all have it. */
    enum Form {
        NATURAL_PERSON("", 0.45),
        PRIVATE_COMPANY("610", 0.71),
        COMPANY_LIMITED_BY_SHARES("014", 0.78),
        NON_PROFIT("017", 0.92),
        COOPERATIVE("706", 0.95),
        GENERAL_PARTNERSHIP("011", 1);

        private final String code;
        private final double upTo;

        Form(String code, double upTo) {
            this.code = code;
            this.upTo = upTo;
        }

        String code() {
            return code;
        }

        private static Form of(double chance) {
            for (Form form : List.of(values())) {
                if (chance < form.upTo) {
                    return form;
                }
            }
            throw new IllegalArgumentException("A chance lies below 1");
        }
    }

    /**
     * One enterprise.
     *
     * @param establishments how many it has
     */
    record Enterprise(
            int place,
            Form form,
            boolean french,
            String name,
            Municipality seat,
            LocalDate since,
            int establishments) {}

    /** A municipality by one of its postcodes. */
    record Municipality(String zipcode, String dutch, String french) {}

    /** A person. */
    record NaturalPerson(int place, String given, String family) {
        String fullName() {
            return family + ", " + given;
        }
    }
}
