package be.namens.desks.enterprises;

import be.namens.registers.PersonId;
import be.namens.shared.OpaqueToken;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is said of an enterprise, as far as it was answered.
 *
 * @param noneOfThese for which name and seat the clerk said that the similar enterprises are others
 */
public record Answers(
        Optional<Origin> origin,
        Optional<Naming> naming,
        Optional<Seat> seat,
        Optional<String> noneOfThese,
        List<Representative> representatives) {

    public static final int MOST_REPRESENTATIVES = 20;

    static final Answers NONE =
            new Answers(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), List.of());

    /** Who is named twice, as after a merge of two persons, represents it once. */
    public Answers {
        var once = new LinkedHashMap<PersonId, Representative>();
        representatives.forEach(one -> once.put(one.person(), one));
        representatives = List.copyOf(once.values());
    }

    public Answers origin(Origin answered) {
        return new Answers(Optional.of(answered), naming, seat, noneOfThese, representatives);
    }

    public Answers naming(Naming answered) {
        return new Answers(origin, Optional.of(answered), seat, noneOfThese, representatives);
    }

    public Answers seat(Seat answered) {
        return new Answers(origin, naming, Optional.of(answered), noneOfThese, representatives);
    }

    /** The similar enterprises were looked at for the name and the seat as they are now. */
    public Answers saidNoneOfThese() {
        return new Answers(origin, naming, seat, Optional.of(nameAndSeat()), representatives);
    }

    /** Whether that was answered for the name and the seat as they are now. */
    public boolean doubleIsAnswered() {
        return noneOfThese.filter(nameAndSeat()::equals).isPresent();
    }

    /** Once, whoever is typed twice. */
    public Answers adding(Representative one) {
        return new Answers(
                origin,
                naming,
                seat,
                noneOfThese,
                Stream.concat(without(one.person()).representatives.stream(), Stream.of(one))
                        .toList());
    }

    public Answers without(PersonId person) {
        return new Answers(
                origin,
                naming,
                seat,
                noneOfThese,
                representatives.stream()
                        .filter(one -> !one.person().equals(person))
                        .toList());
    }

    public boolean represents(PersonId person) {
        return representatives.stream().anyMatch(one -> one.person().equals(person));
    }

    /** Differs as soon as one answer does, and tells nothing of them. */
    String fingerprint() {
        return hash(origin + "|" + naming + "|" + seat + "|" + representatives);
    }

    private String nameAndSeat() {
        return hash(naming + "|" + seat);
    }

    static String hash(String text) {
        return HexFormat.of().formatHex(OpaqueToken.sha256(text));
    }
}
