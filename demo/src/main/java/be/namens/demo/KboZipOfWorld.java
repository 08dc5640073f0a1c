package be.namens.demo;

import be.namens.demo.World.Company;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes the enterprises of a world as an extract of KBO Open Data: the ZIP that is published, file for file. */
final class KboZipOfWorld {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd-MM-yyyy");
    private static final String LINE = "\n";

    private final ZipOutputStream out;
    private final World world;

    private KboZipOfWorld(ZipOutputStream out, World world) {
        this.out = out;
        this.world = world;
    }

    static void write(World world, Path zip) throws IOException {
        try (var out = new ZipOutputStream(Files.newOutputStream(zip), StandardCharsets.UTF_8)) {
            new KboZipOfWorld(out, world).write();
        }
    }

    private void write() throws IOException {
        file(
                "meta.csv",
                "Variable,Value",
                row("SnapshotDate", "01-11-2026")
                        + row("ExtractTimestamp", "01-11-2026 06:00:00")
                        + row("ExtractType", "full")
                        + row("ExtractNumber", "1")
                        + row("Version", "1.0.0"));
        file(
                "code.csv",
                "Category,Code,Language,Description",
                row("JuridicalForm", "014", "NL", "Naamloze vennootschap")
                        + row("JuridicalForm", "014", "FR", "Société anonyme")
                        + row("JuridicalForm", "017", "NL", "Vereniging zonder winstoogmerk")
                        + row("JuridicalForm", "017", "FR", "Association sans but lucratif")
                        + row("JuridicalForm", "610", "NL", "Besloten vennootschap")
                        + row("JuridicalForm", "610", "FR", "Société à responsabilité limitée"));
        enterprises(
                "enterprise.csv",
                "EnterpriseNumber,Status,JuridicalSituation,TypeOfEnterprise,JuridicalForm,JuridicalFormCAC,StartDate",
                company -> row(
                        company.number().formatted(),
                        "AC",
                        company.situation(),
                        company.legalPerson() ? "2" : "1",
                        company.form(),
                        "",
                        DAY.format(company.since())));
        enterprises(
                "denomination.csv",
                "EntityNumber,Language,TypeOfDenomination,Denomination",
                company -> row(company.number().formatted(), "2", "001", company.name()));
        enterprises(
                "address.csv",
                "EntityNumber,TypeOfAddress,CountryNL,CountryFR,Zipcode,MunicipalityNL,MunicipalityFR,"
                        + "StreetNL,StreetFR,HouseNumber,Box,ExtraAddressInfo,DateStrikingOff",
                KboZipOfWorld::address);
        file("establishment.csv", "EstablishmentNumber,StartDate,EnterpriseNumber", "");
        file("branch.csv", "Id,StartDate,EnterpriseNumber", "");
        file("contact.csv", "EntityNumber,EntityContact,ContactType,Value", "");
        file("activity.csv", "EntityNumber,ActivityGroup,NaceVersion,NaceCode,Classification", "");
    }

    private static String address(Company company) {
        var seat = company.seat();
        return row(
                company.number().formatted(),
                "REGO",
                "",
                "",
                seat.zipcode(),
                seat.municipality(),
                seat.municipality(),
                seat.street(),
                seat.street(),
                seat.house(),
                "",
                "",
                "");
    }

    private void enterprises(String name, String header, Function<Company, String> row) throws IOException {
        file(name, header, world.enterprises().stream().map(row).collect(Collectors.joining()));
    }

    private void file(String name, String header, String rows) throws IOException {
        out.putNextEntry(new ZipEntry(name));
        out.write((row(header.split(",", -1)) + rows).getBytes(StandardCharsets.UTF_8));
        out.closeEntry();
    }

    private static String row(String... values) {
        return Arrays.stream(values)
                        .map(value -> "\"" + value.replace("\"", "\"\"") + "\"")
                        .collect(Collectors.joining(","))
                + LINE;
    }
}
