package be.namens.registers.kbo;

import static org.assertj.core.api.Assertions.assertThat;

import be.namens.registers.Enterprise;
import be.namens.registers.EnterpriseNumber;
import be.namens.registers.EnterpriseSearch;
import be.namens.registers.Enterprises;
import be.namens.registers.load.FileCount;
import be.namens.testing.KboFiles;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** An extract of the Crossroads Bank is loaded without loss, or refused without a trace. */
class LoadKboTest extends KboLoading {

    private static final EnterpriseNumber CHURCH_FABRIC = new EnterpriseNumber("0220815847");

    @Test
    void aFullExtractLosesNothing() {
        var files = KboFiles.full();
        var loaded = load(files);
        for (KboFile file : KboFile.values()) {
            if (file != KboFile.ACTIVITY) {
                assertThat(count(file.relation())).as(file.relation()).isEqualTo(files.rows(file.relation() + ".csv"));
            }
        }
        assertThat(loaded.refused()).isZero();
        assertThat(loaded.report()).isEmpty();
        assertThat(all("SELECT extract_number || ' ' || snapshot_date FROM registers.loaded WHERE register = 'kbo'"))
                .containsExactly("136 2025-05-30");
        // The quirks: a foreign address, a struck-off one, empty fields of both kinds, commas and accents in names.
        assertThat(all(
                        "SELECT concat_ws('|', country_nl, country_fr, zipcode, municipality_nl, street_nl, house_number) "
                                + "FROM registers.address WHERE entity = '0400051358'"))
                .containsExactly("Duitsland (Bondsrep.)|Allemagne (Rép.féd.)|West-Duitsland|Stolberg  519 (Rheinland)");
        assertThat(all("SELECT street_fr || ' ' || struck_off_on FROM registers.address WHERE entity = '0400357897'"))
                .containsExactly("Chaussée d'Alsemberg 2023-11-13");
        assertThat(all("SELECT street_nl || ' ' || house_number FROM registers.address WHERE entity = '0220815847'"))
                .containsExactly("Bergstraße, Dürler 6");
        assertThat(all("SELECT DISTINCT start_date::text FROM registers.establishment ORDER BY 1"))
                .containsExactly("1963-04-01", "1964-09-01", "1967-01-17", "1974-11-01");
    }

    @Test
    void ofActivitiesOnlyTheVersionInForceIsKept() {
        var files = KboFiles.full();
        assertThat(files.text("activity.csv")).contains("\"2003\"");
        var loaded = load(files);
        assertThat(loaded.files())
                .filteredOn(file -> file.file().equals("activity.csv"))
                .containsExactly(new FileCount("activity.csv", 6, 4, 0, 0));
        assertThat(all("SELECT DISTINCT nace_version FROM registers.activity")).containsExactly("2025");
        load(KboFiles.update()
                .numbered(137)
                .with("activity_delete.csv", "\"EntityNumber\"\n\"0200.065.765\"\n")
                .with(
                        "activity_insert.csv",
                        header("activity.csv")
                                + "\"0200.065.765\",\"001\",\"2008\",\"35300\",\"MAIN\"\n"
                                + "\"0200.065.765\",\"001\",\"2025\",\"35300\",\"MAIN\"\n"));
        assertThat(all("SELECT nace_version || ' ' || nace_code FROM registers.activity WHERE entity = '0200065765'"))
                .containsExactly("2025 35300");
    }

    @Test
    void enterprisesAreAnsweredFromWhatWasLoaded() {
        load(KboFiles.full());
        var enterprises = registers.bean(Enterprises.class);
        assertThat(enterprises.find(CHURCH_FABRIC))
                .contains(new Enterprise(
                        CHURCH_FABRIC,
                        "Kirchenfabrik Sankt-Matthias in Dürler (WL - Burg-Reuland)",
                        Enterprise.Kind.LEGAL_PERSON,
                        "124",
                        "Burg-Reuland",
                        true));
        // Without a denomination in the sample: the number stands for the name.
        assertThat(enterprises
                        .find(new EnterpriseNumber("0200448421"))
                        .orElseThrow()
                        .name())
                .isEqualTo("0200.448.421");
        // An address whose enterprise is not in the file makes no enterprise.
        assertThat(enterprises.find(new EnterpriseNumber("0400051358"))).isEmpty();
    }

    @Test
    void theNameIsTheDutchOneFirst() {
        load(KboFiles.full()
                .adding(
                        "denomination.csv",
                        "\"0200.068.636\",\"1\",\"001\",\"Farys en français\"",
                        "\"0200.448.421\",\"4\",\"001\",\"English\"",
                        "\"0200.448.421\",\"3\",\"001\",\"Deutsch\"",
                        "\"0200.448.421\",\"1\",\"001\",\"Français\"",
                        "\"0200.420.608\",\"2\",\"003\",\"A commercial name is not the name\""));
        var enterprises = registers.bean(Enterprises.class);
        assertThat(enterprises
                        .find(new EnterpriseNumber("0200068636"))
                        .orElseThrow()
                        .name())
                .isEqualTo("Farys");
        assertThat(enterprises
                        .find(new EnterpriseNumber("0200448421"))
                        .orElseThrow()
                        .name())
                .isEqualTo("Français");
        assertThat(enterprises
                        .find(new EnterpriseNumber("0200420608"))
                        .orElseThrow()
                        .name())
                .isEqualTo("0200.420.608");
    }

    @Test
    void theUpdateMovesTheChurchFabricAndNothingElse() {
        load(KboFiles.full());
        String others =
                "SELECT string_agg(a::text, '|' ORDER BY a::text) FROM registers.address a WHERE entity <> '0220815847'";
        var before = all(others);
        var loaded = load(KboFiles.update());
        assertThat(all("SELECT street_nl || ' ' || house_number FROM registers.address WHERE entity = '0220815847'"))
                .containsExactly("Wallhäuser Straße, Dürler 31");
        assertThat(all(others)).isEqualTo(before);
        assertThat(loaded.files())
                .extracting(file -> file.file() + " " + file.read() + " " + file.kept() + " " + file.removed())
                .containsExactly("address_delete.csv 1 1 1", "address_insert.csv 1 1 0");
        assertThat(all("SELECT extract_number::text FROM registers.loaded WHERE register = 'kbo'"))
                .containsExactly("137");
    }

    @Test
    void anUpdateDeletesBeforeItInsertsInEveryFile() {
        load(KboFiles.full());
        var update = KboFiles.update()
                .with("enterprise_delete.csv", "\"EnterpriseNumber\"\n\"0200.065.765\"\n\"0200.068.636\"\n")
                .with(
                        "enterprise_insert.csv",
                        header("enterprise.csv") + "\"0200.065.765\",\"AC\",\"050\",\"2\",\"416\",,09-08-1960\n"
                                + "\"0464.123.719\",\"AC\",\"000\",\"2\",\"610\",,01-06-2025\n")
                .with("contact_delete.csv", "\"EntityNumber\"\n\"0200.362.408\"\n")
                .with(
                        "contact_insert.Csv",
                        header("contact.csv") + "\"0200.362.408\",\"ENT\",\"EMAIL\",\"new@isbw.be\"\n")
                .with(
                        "code.csv",
                        "\"Category\",\"Code\",\"Language\",\"Description\"\n\"Status\",\"AC\",\"NL\",\"Actief\"\n");
        assertThat(load(update).refused()).isZero();
        assertThat(count("enterprise")).isEqualTo(11);
        assertThat(all("SELECT juridical_situation FROM registers.enterprise WHERE number = '0200065765'"))
                .containsExactly("050");
        assertThat(all("SELECT number FROM registers.enterprise WHERE number IN ('0200068636', '0464123719')"))
                .containsExactly("0464123719");
        assertThat(all("SELECT value FROM registers.contact WHERE entity = '0200362408'"))
                .containsExactly("new@isbw.be");
        assertThat(count("code")).isEqualTo(1);
    }

    @Test
    void anInsertionOfWhatIsThereAlreadyIsReported() {
        load(KboFiles.full());
        var loaded = load(KboFiles.update()
                .with("enterprise_delete.csv", "\"EnterpriseNumber\"\n")
                .with(
                        "enterprise_insert.csv",
                        header("enterprise.csv") + "\"0200.065.765\",\"ST\",\"050\",\"2\",\"416\",,09-08-1960\n"));
        assertThat(report(loaded))
                .containsExactly(
                        "enterprise_insert.csv,2,the register holds this EnterpriseNumber already and no deletion names it");
        assertThat(all("SELECT status FROM registers.enterprise WHERE number = '0200065765'"))
                .containsExactly("AC");
    }

    @Test
    void aBrokenRowIsReportedAndCostsNobodyElseAnything() {
        var latin = "\"0200.171.970\",\"2\",\"002\",\"Santé\"\n".getBytes(StandardCharsets.ISO_8859_1);
        var files = KboFiles.full();
        var denominations = files.text("denomination.csv").getBytes(StandardCharsets.UTF_8);
        var both = Arrays.copyOf(denominations, denominations.length + latin.length);
        System.arraycopy(latin, 0, both, denominations.length, latin.length);
        var loaded = load(files.with("denomination.csv", both)
                .adding(
                        "enterprise.csv",
                        "\"0200.065.766\",\"AC\",\"000\",\"2\",\"416\",,09-08-1960",
                        "\"0464.123.719\",\"AC\",\"000\",\"2\",\"416\"",
                        "\"0464.123.719\",\"AC\",\"000\",\"2\",\"416\",,31-02-1960",
                        "\"0464.123.719\",\"AC\",\"000\",\"2\",\"416\",,1960-02-01",
                        "\"0464.123.719\",\"\",\"000\",\"2\",\"416\",,01-02-1960",
                        "\"0464.123.719\",\"AC\",\"000\",\"2\",\"4\"16\",,01-02-1960",
                        "\"0464.123.719\",\"AC,\"000\",\"2\",\"416\",,01-02-1960",
                        "\"2.000.000.339\",\"AC\",\"000\",\"2\",\"416\",,01-02-1960",
                        "\"0200.065.765\",\"ST\",\"000\",\"2\",\"416\",,09-08-1960",
                        "\"0464.123.719\",\"AC\",\"000\",\"2\",\"610\",,01-06-2025",
                        "\"0421.722.346\",\"AC\",\"000\",\"2\",\"610\",\"unclosed,01-06-2025")
                .adding("establishment.csv", "\"0200.065.765\",01-11-1974,\"0403.449.823\"")
                .adding(
                        "branch.csv",
                        "\"9.000.006\",01-11-1974,\"0403.449.823\"",
                        "\"9.000.006.626\",,\"0257.883.408\"")
                .adding("code.csv", "\"Status\",\"AC\",\"NL\",\"Actief\"")
                .adding("contact.csv", "\"7\",\"ENT\",\"TEL\",\"1700\"", "\"2.000.000.339\",\"EST\",\"TEL\",\"1700\""));
        assertThat(report(loaded))
                .containsExactlyInAnyOrder(
                        "code.csv,25,an earlier row has the same Category",
                        "enterprise.csv,13,EnterpriseNumber: enterprise-number-checksum",
                        "enterprise.csv,14,the row has 5 columns instead of 7",
                        "enterprise.csv,15,StartDate is not a day that exists",
                        "enterprise.csv,16,StartDate is not a date as dd-mm-yyyy",
                        "enterprise.csv,17,Status is empty",
                        "enterprise.csv,18,something stands between a closing quote and the next comma",
                        "enterprise.csv,19,something stands between a closing quote and the next comma",
                        "enterprise.csv,20,EnterpriseNumber: enterprise-number-first-digit",
                        "enterprise.csv,21,an earlier row has the same EnterpriseNumber",
                        "enterprise.csv,23,a quote is not closed",
                        "establishment.csv,6,EstablishmentNumber: establishment-number-first-digit",
                        "branch.csv,5,Id: branch-number-form",
                        "branch.csv,6,an earlier row has the same Id",
                        "denomination.csv,16,the line is not UTF-8",
                        "contact.csv,8,EntityNumber: establishment-number-form");
        assertThat(count("enterprise")).isEqualTo(12);
        assertThat(
                        all(
                                "SELECT status || juridical_form FROM registers.enterprise WHERE number IN ('0464123719', '0200065765') ORDER BY number"))
                .containsExactly("AC416", "AC610");
        assertThat(count("denomination")).isEqualTo(14);
        assertThat(count("contact")).isEqualTo(7);
        assertThat(loaded.refused()).isEqualTo(16);
    }

    @Test
    void anEnterpriseWhoseNewRowCannotBeUsedStaysAsItWas() {
        load(KboFiles.full());
        var full = load(KboFiles.full()
                .numbered(140)
                .replacing(
                        "enterprise.csv",
                        "\"0200.065.765\",\"AC\",\"000\",\"2\",\"416\",,09-08-1960",
                        "\"0200.065.765\",\"ST\",\"000\",\"2\",\"416\",,31-02-1960"));
        assertThat(report(full)).containsExactly("enterprise.csv,2,StartDate is not a day that exists");
        assertThat(rowOf("0200065765")).containsExactly("AC 1960-08-09");
        var update = load(KboFiles.update()
                .numbered(141)
                .with("enterprise_delete.csv", "\"EnterpriseNumber\"\n\"0200.065.765\"\n\"0200.068.636\"\n")
                .with("enterprise_insert.csv", header("enterprise.csv") + "\"0200.065.765\",\"ST\",\"000\",\"2\"\n"));
        assertThat(report(update)).containsExactly("enterprise_insert.csv,2,the row has 4 columns instead of 7");
        assertThat(rowOf("0200065765")).containsExactly("AC 1960-08-09");
        assertThat(rowOf("0200068636")).isEmpty();
        assertThat(registers
                        .bean(Enterprises.class)
                        .find(new EnterpriseNumber("0200065765"))
                        .orElseThrow()
                        .active())
                .isTrue();
        assertThat(all("SELECT count(*)::text FROM pg_tables WHERE tablename LIKE 'load_kbo%'"))
                .containsExactly("0");
    }

    private List<String> rowOf(String number) {
        return all("SELECT status || ' ' || start_date FROM registers.enterprise WHERE number = '" + number + "'");
    }

    /** An index bears no text of any length: one such row would stop the whole load. */
    @Test
    void aValueThatNoRegisterHoldsCostsItsOwnRowOnly() {
        String noise = new Random(1)
                .ints(6_000, 'a', 'z' + 1)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
        var loaded = load(KboFiles.full()
                .adding("code.csv", "\"" + noise + "\",\"AC\",\"NL\",\"x\"")
                .adding(
                        "enterprise.csv",
                        "\"0464.123.719\",\"AC\",\"000\",\"2\",\"416\",,01-01-0000",
                        "\"0421.722.346\",\"AC\",\"000\",\"2\",\"416\",,01-01-9999")
                .adding(
                        "denomination.csv",
                        "\"0421.722.346\",\"2\",\"001\",\"" + noise + "\"",
                        "\"0421.722.346\",\"2\",\"" + noise.substring(0, 3_000) + "\",\"x\"",
                        "\"0421.722.346\",\"2\",\"001\",\"" + noise.substring(0, 1_000) + "\"",
                        "\"0421.722.346\",\"2\",\"003\",\"" + "\ufdfa".repeat(1_000) + "\""));
        assertThat(report(loaded))
                .containsExactly(
                        "code.csv,25,Category is longer than 50 characters",
                        "enterprise.csv,13,StartDate is not a day that exists",
                        "denomination.csv,16,Denomination is longer than 1000 characters",
                        "denomination.csv,17,TypeOfDenomination is longer than 50 characters");
        var wanted = new EnterpriseSearch.Wanted(noise.substring(0, 100), "");
        assertThat(registers.bean(EnterpriseSearch.class).find(wanted, 1).rows())
                .extracting(row -> row.enterprise().number().digits())
                .containsExactly("0421722346");
    }

    @Test
    void capitalsInFileNamesAndAByteOrderMarkAreBorne() {
        var files = KboFiles.full()
                .renamed("contact.csv", "Contact.Csv")
                .replacing(
                        "enterprise.csv", "\"EnterpriseNumber\",\"Status\"", "\ufeff\"EnterpriseNumber\",\"Status\"");
        assertThat(load(files).refused()).isZero();
        assertThat(count("contact")).isEqualTo(6);
        assertThat(count("enterprise")).isEqualTo(11);
    }

    @Test
    void afterALoadTheTablesHaveTheIndexesOfTheFirstOnesAndTheOldOnesAreGone() {
        String indexes = "SELECT regexp_replace(indexdef, '(_g[0-9]+|INDEX [^ ]+)', '', 'g') FROM pg_indexes "
                + "WHERE schemaname = 'registers' AND tablename ~ '_g[0-9]+$' ORDER BY 1";
        var before = all(indexes);
        load(KboFiles.full());
        load(KboFiles.full());
        assertThat(all(indexes)).isEqualTo(before).hasSizeGreaterThan(10);
        assertThat(
                        all(
                                "SELECT regexp_replace(relname, '_g[0-9]+$', '') FROM pg_class "
                                        + "WHERE relnamespace = 'registers'::regnamespace AND relkind = 'r' AND relname ~ '_g[0-9]+$' ORDER BY 1"))
                .containsExactly(
                        "activity",
                        "address",
                        "branch",
                        "code",
                        "contact",
                        "denomination",
                        "enterprise",
                        "establishment",
                        "legal_function",
                        "representation",
                        "search_name",
                        "search_word");
    }
}
