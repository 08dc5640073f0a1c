package be.namens.bench;

import be.namens.bench.Belgium.Enterprise;
import be.namens.bench.Belgium.Form;
import java.io.IOException;

/** What the files of KBO Open Data say about one enterprise and its establishments. */
final class KboRows {

    /** The files with rows of enterprises, in the order of the ZIP, and their headers. */
    enum File {
        ENTERPRISE(
                "EnterpriseNumber,Status,JuridicalSituation,TypeOfEnterprise,JuridicalForm,JuridicalFormCAC,StartDate"),
        ESTABLISHMENT("EstablishmentNumber,StartDate,EnterpriseNumber"),
        BRANCH("Id,StartDate,EnterpriseNumber"),
        DENOMINATION("EntityNumber,Language,TypeOfDenomination,Denomination"),
        ADDRESS(
                "EntityNumber,TypeOfAddress,CountryNL,CountryFR,Zipcode,MunicipalityNL,MunicipalityFR,StreetNL,StreetFR,"
                        + "HouseNumber,Box,ExtraAddressInfo,DateStrikingOff"),
        CONTACT("EntityNumber,EntityContact,ContactType,Value"),
        ACTIVITY("EntityNumber,ActivityGroup,NaceVersion,NaceCode,Classification");

        private final String header;

        File(String header) {
            this.header = header;
        }

        String header() {
            return header;
        }

        String lowerName() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    private static final String[] NACE_VERSIONS = {"2003", "2008", "2025"};

    private final Belgium belgium;

    KboRows(Belgium belgium) {
        this.belgium = belgium;
    }

    void write(File file, Enterprise enterprise, CsvFile out) throws IOException {
        switch (file) {
            case ENTERPRISE -> enterprise(enterprise, out);
            case ESTABLISHMENT -> establishments(enterprise, out);
            case BRANCH -> branch(enterprise, out);
            case DENOMINATION -> denominations(enterprise, out);
            case ADDRESS -> addresses(enterprise, out);
            case CONTACT -> contacts(enterprise, out);
            case ACTIVITY -> activities(enterprise, out);
        }
    }

    private static void enterprise(Enterprise enterprise, CsvFile out) throws IOException {
        boolean natural = enterprise.form() == Form.NATURAL_PERSON;
        out.text(number(enterprise)).text("AC").text("000").text(natural ? "1" : "2");
        out.text(enterprise.form().code()).nothing().day(enterprise.since()).end();
    }

    private static void establishments(Enterprise enterprise, CsvFile out) throws IOException {
        for (int which = 0; which < enterprise.establishments(); which++) {
            out.text(unit(enterprise, which))
                    .day(enterprise.since())
                    .text(number(enterprise))
                    .end();
        }
    }

    private void branch(Enterprise enterprise, CsvFile out) throws IOException {
        if (belgium.chance(enterprise.place(), 2).nextInt(250) == 0) {
            out.text(Numbers.dottedUnit(Numbers.branch(enterprise.place())));
            out.day(enterprise.since()).text(number(enterprise)).end();
        }
    }

    private void denominations(Enterprise enterprise, CsvFile out) throws IOException {
        var chance = belgium.chance(enterprise.place(), 3);
        String number = number(enterprise);
        String language = enterprise.french() ? "1" : "2";
        denomination(number, language, "001", enterprise.name(), out);
        if (chance.nextDouble() < 0.2) {
            String other = belgium.words().companyName(chance, !enterprise.french(), enterprise.seat());
            denomination(number, enterprise.french() ? "2" : "1", "001", other, out);
        }
        if (chance.nextDouble() < 0.15) {
            denomination(number, language, "002", initials(enterprise.name()), out);
        }
        if (chance.nextDouble() < 0.12) {
            denomination(number, language, "003", belgium.words().word(chance), out);
        }
        for (int which = 0; which < enterprise.establishments(); which++) {
            if (chance.nextDouble() < 0.2) {
                String shop = belgium.words().companyName(chance, enterprise.french(), enterprise.seat());
                denomination(unit(enterprise, which), language, "003", shop, out);
            }
        }
    }

    private static void denomination(String entity, String language, String type, String name, CsvFile out)
            throws IOException {
        out.text(entity).text(language).text(type).text(name).end();
    }

    private static String initials(String name) {
        var initials = new StringBuilder();
        for (String word : name.split("[ -]+", -1)) {
            if (!word.isEmpty()) {
                initials.append(Character.toUpperCase(word.charAt(0))).append('.');
            }
        }
        return initials.toString();
    }

    private void addresses(Enterprise enterprise, CsvFile out) throws IOException {
        var chance = belgium.chance(enterprise.place(), 4);
        address(number(enterprise), "REGO", enterprise, chance, out);
        for (int which = 0; which < enterprise.establishments(); which++) {
            address(unit(enterprise, which), "BAET", enterprise, chance, out);
        }
        if (chance.nextDouble() < 0.045) {
            address(number(enterprise), "ABBR", enterprise, chance, out);
        }
    }

    private void address(
            String entity, String type, Enterprise enterprise, java.util.SplittableRandom chance, CsvFile out)
            throws IOException {
        var place = type.equals("REGO") ? enterprise.seat() : belgium.words().municipality(chance.nextDouble());
        out.text(entity).text(type).nothing().nothing().text(place.zipcode());
        out.text(place.dutch()).text(place.french());
        out.text(belgium.words().street(chance, false)).text(belgium.words().street(chance, true));
        out.text(Integer.toString(chance.nextInt(1, 300)))
                .text("")
                .text("")
                .nothing()
                .end();
    }

    private void contacts(Enterprise enterprise, CsvFile out) throws IOException {
        var chance = belgium.chance(enterprise.place(), 5);
        String number = number(enterprise);
        if (chance.nextDouble() < 0.18) {
            out.text(number)
                    .text("ENT")
                    .text("TEL")
                    .text("02 " + chance.nextInt(1_000_000, 9_999_999))
                    .end();
        }
        if (chance.nextDouble() < 0.12) {
            out.text(number)
                    .text("ENT")
                    .text("EMAIL")
                    .text("info@" + enterprise.place() + ".example")
                    .end();
        }
        if (chance.nextDouble() < 0.05) {
            out.text(number)
                    .text("ENT")
                    .text("WEB")
                    .text("www." + enterprise.place() + ".example")
                    .end();
        }
    }

    private void activities(Enterprise enterprise, CsvFile out) throws IOException {
        var chance = belgium.chance(enterprise.place(), 6);
        int count = chance.nextInt(1, 12);
        for (int which = 0; which < count; which++) {
            boolean atUnit = enterprise.establishments() > 0 && which % 2 == 1;
            String entity = atUnit ? unit(enterprise, which % enterprise.establishments()) : number(enterprise);
            for (String version : NACE_VERSIONS) {
                out.text(entity).text(which % 2 == 0 ? "001" : "003").text(version);
                out.text(Integer.toString(chance.nextInt(1_110, 99_000) + 100_000)
                        .substring(1));
                out.text(which == 0 ? "MAIN" : "SECO").end();
            }
        }
    }

    static String number(Enterprise enterprise) {
        return Numbers.dotted(Numbers.enterprise(enterprise.place()));
    }

    private static String unit(Enterprise enterprise, int which) {
        return Numbers.dottedUnit(Numbers.establishment(enterprise.place(), which));
    }
}
