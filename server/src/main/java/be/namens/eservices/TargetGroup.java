package be.namens.eservices;

/** In which capacity somebody acts (ACM: doelgroep); the code and the name are claims. */
public enum TargetGroup {
    /** For oneself. */
    BUR("Burger"),
    /** Entities of the Flemish government. */
    GID("VO-medewerkers"),
    /** Any enterprise that is in no other group. */
    EA("Economische Actoren"),
    /** Local authorities. */
    LB("Lokale Besturen"),
    /** Education and training institutions. */
    OV("Onderwijs- en Vormingsinstellingen"),
    /** De-facto associations. */
    VER("Feitelijke verenigingen");

    private final String officialName;

    TargetGroup(String officialName) {
        this.officialName = officialName;
    }

    /** The value of the claim {@code vo_doelgroepnaam}. */
    public String officialName() {
        return officialName;
    }
}
