package be.namens.desks;

import be.namens.eservices.EServiceId;
import be.namens.eservices.RightDefinition;
import be.namens.eservices.RightId;
import be.namens.shared.Localized;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A desk where clerks work: an e-service of its own, with a right of its own that is never automatic. */
public enum Desk {
    /** That of a recognised enterprise counter: registers enterprises. */
    ENTERPRISES(
            "ondernemingsloket",
            "4d6c2b90-7e1f-4a35-b8c4-93f0d2a51e77",
            "/loket/ondernemingen",
            "OndernemingsloketMedewerker",
            new Localized("Ondernemingsloket", "Guichet d'entreprises", "Unternehmensschalter", "Enterprise counter"),
            new Localized(
                    "Medewerker van een ondernemingsloket",
                    "Collaborateur d'un guichet d'entreprises",
                    "Mitarbeiter eines Unternehmensschalters",
                    "Clerk of an enterprise counter")),
    /** That of a registration office: registers persons who have no national number. */
    PERSONS(
            "registratiekantoor",
            "b17e5d3c-2a84-4c6f-9d10-5c8e7f4b6a29",
            "/loket/personen",
            "RegistratiekantoorMedewerker",
            new Localized("Registratiekantoor", "Bureau d'enregistrement", "Registrierungsbüro", "Registration office"),
            new Localized(
                    "Medewerker van een registratiekantoor",
                    "Collaborateur d'un bureau d'enregistrement",
                    "Mitarbeiter eines Registrierungsbüros",
                    "Clerk of a registration office"));

    /** The one profile of the right. */
    private static final String CLERK = "medewerker";

    private final String code;
    private final String clientId;
    private final String home;
    private final String right;

    @SuppressWarnings("ImmutableEnumChecker") // A record of four texts.
    private final Localized displayName;

    @SuppressWarnings("ImmutableEnumChecker") // A record of four texts.
    private final Localized nameOfRight;

    Desk(String code, String clientId, String home, String right, Localized displayName, Localized nameOfRight) {
        this.code = code;
        this.clientId = clientId;
        this.home = home;
        this.right = right;
        this.displayName = displayName;
        this.nameOfRight = nameOfRight;
    }

    /** The desk to which an address belongs. */
    public static Optional<Desk> at(String path) {
        for (Desk desk : values()) {
            if (path.equals(desk.home) || path.startsWith(desk.home + "/")) {
                return Optional.of(desk);
            }
        }
        return Optional.empty();
    }

    /** In addresses, in the session and as the id of the e-service. */
    public String code() {
        return code;
    }

    public EServiceId eService() {
        return new EServiceId(code);
    }

    /** The start page; every page of the desk lies below it. */
    public String home() {
        return home;
    }

    /** In keys of texts: {@code enterprises} or {@code persons}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Localized displayName() {
        return displayName;
    }

    /** What a clerk needs; only given by hand, for two years at most. */
    public RightDefinition right() {
        return new RightDefinition(
                new RightId(right),
                eService(),
                nameOfRight,
                code,
                List.of(new RightDefinition.Profile(
                        CLERK, new Localized("medewerker", "collaborateur", "Mitarbeiter", "clerk"))),
                Optional.empty(),
                Period.ofYears(2));
    }

    String clientId() {
        return clientId;
    }
}
