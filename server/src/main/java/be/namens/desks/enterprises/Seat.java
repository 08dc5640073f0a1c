package be.namens.desks.enterprises;

import be.namens.shared.Refused;

/**
 * Where the enterprise has its seat.
 *
 * @param box may be empty
 * @param country two letters (ISO 3166-1), never Belgium
 */
public record Seat(String street, String house, String box, String zipcode, String municipality, String country) {

    static final int LONGEST = 100;
    static final int LONGEST_NUMBER = 15;

    public Seat {
        if (!TypedText.fits(street, 1, LONGEST)
                || !TypedText.fits(house, 0, LONGEST_NUMBER)
                || !TypedText.fits(box, 0, LONGEST_NUMBER)
                || !TypedText.fits(zipcode, 0, LONGEST_NUMBER)
                || !TypedText.fits(municipality, 1, LONGEST)
                || !Origin.isForeign(country)) {
            throw new IllegalArgumentException("Not the seat of a foreign enterprise");
        }
    }

    /** Reads what somebody typed. */
    public static Seat read(
            String street, String house, String box, String zipcode, String municipality, String country) {
        String road = TypedText.of(street);
        String place = TypedText.of(municipality);
        if (!TypedText.fits(road, 1, LONGEST)) {
            throw new Refused(EnterprisesRefusal.STREET_MISSING, LONGEST);
        }
        if (!TypedText.fits(TypedText.of(house), 0, LONGEST_NUMBER)
                || !TypedText.fits(TypedText.of(box), 0, LONGEST_NUMBER)
                || !TypedText.fits(TypedText.of(zipcode), 0, LONGEST_NUMBER)) {
            throw new Refused(EnterprisesRefusal.HOUSE_OR_POSTCODE_TOO_LONG, LONGEST_NUMBER);
        }
        if (!TypedText.fits(place, 1, LONGEST)) {
            throw new Refused(EnterprisesRefusal.PLACE_MISSING, LONGEST);
        }
        if (!Origin.isForeign(country)) {
            throw new Refused(EnterprisesRefusal.COUNTRY_NOT_CHOSEN);
        }
        return new Seat(road, TypedText.of(house), TypedText.of(box), TypedText.of(zipcode), place, country);
    }

    /** On one line, without the country. */
    public String line() {
        String number = house + (box.isEmpty() ? "" : "/" + box);
        return (street + " " + number).strip() + ", " + (zipcode + " " + municipality).strip();
    }
}
