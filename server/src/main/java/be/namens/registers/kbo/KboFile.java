package be.namens.registers.kbo;

import be.namens.registers.load.LoadSettings;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The files of the extract, each with a table of the same columns. */
enum KboFile {
    CODE(
            3,
            new Column("Category", "category", Content.CODE),
            new Column("Code", "code", Content.CODE),
            new Column("Language", "language", Content.CODE),
            new Column("Description", "description", Content.REQUIRED_TEXT)),
    ENTERPRISE(
            1,
            new Column("EnterpriseNumber", "number", Content.ENTERPRISE),
            new Column("Status", "status", Content.CODE),
            new Column("JuridicalSituation", "juridical_situation", Content.TEXT),
            new Column("TypeOfEnterprise", "type_of_enterprise", Content.CODE),
            new Column("JuridicalForm", "juridical_form", Content.TEXT),
            new Column("JuridicalFormCAC", "juridical_form_cac", Content.TEXT),
            new Column("StartDate", "start_date", Content.DATE)),
    ESTABLISHMENT(
            1,
            new Column("EstablishmentNumber", "number", Content.ESTABLISHMENT),
            new Column("StartDate", "start_date", Content.DATE),
            new Column("EnterpriseNumber", "enterprise", Content.ENTERPRISE)),
    BRANCH(
            1,
            new Column("Id", "id", Content.BRANCH),
            new Column("StartDate", "start_date", Content.DATE),
            new Column("EnterpriseNumber", "enterprise", Content.ENTERPRISE)),
    DENOMINATION(
            0,
            new Column("EntityNumber", "entity", Content.ENTITY),
            new Column("Language", "language", Content.CODE),
            new Column("TypeOfDenomination", "type", Content.CODE),
            new Column("Denomination", "denomination", Content.REQUIRED_TEXT)),
    ADDRESS(
            0,
            new Column("EntityNumber", "entity", Content.ENTITY),
            new Column("TypeOfAddress", "type", Content.CODE),
            new Column("CountryNL", "country_nl", Content.TEXT),
            new Column("CountryFR", "country_fr", Content.TEXT),
            new Column("Zipcode", "zipcode", Content.TEXT),
            new Column("MunicipalityNL", "municipality_nl", Content.TEXT),
            new Column("MunicipalityFR", "municipality_fr", Content.TEXT),
            new Column("StreetNL", "street_nl", Content.TEXT),
            new Column("StreetFR", "street_fr", Content.TEXT),
            new Column("HouseNumber", "house_number", Content.TEXT),
            new Column("Box", "box", Content.TEXT),
            new Column("ExtraAddressInfo", "extra", Content.TEXT),
            new Column("DateStrikingOff", "struck_off_on", Content.DATE)),
    CONTACT(
            0,
            new Column("EntityNumber", "entity", Content.ENTITY),
            new Column("EntityContact", "entity_contact", Content.CODE),
            new Column("ContactType", "type", Content.CODE),
            new Column("Value", "value", Content.REQUIRED_TEXT)),
    ACTIVITY(
            0,
            new Column("EntityNumber", "entity", Content.ENTITY),
            new Column("ActivityGroup", "activity_group", Content.CODE),
            new Column("NaceVersion", "nace_version", Content.CODE),
            new Column("NaceCode", "nace_code", Content.CODE),
            new Column("Classification", "classification", Content.CODE));

    private static final int NACE_VERSION = 2;

    private final int keyColumns;

    @SuppressWarnings("ImmutableEnumChecker") // Made by List.of.
    private final List<Column> columns;

    KboFile(int keyColumns, Column... columns) {
        this.keyColumns = keyColumns;
        this.columns = List.of(columns);
    }

    /** The table and its view, and the file without what stands behind it. */
    String relation() {
        return name().toLowerCase(Locale.ROOT);
    }

    List<Column> columns() {
        return columns;
    }

    List<String> columnNames() {
        return columns.stream().map(Column::name).toList();
    }

    /** The first column only: what a file of deletions holds. */
    Column entity() {
        return columns.getFirst();
    }

    /** How many columns, from the first on, no two rows have in common; 0 when rows may be equal. */
    int keyColumns() {
        return keyColumns;
    }

    /** Updates bring the whole of it again. */
    boolean isReplacedByUpdates() {
        return this == CODE;
    }

    /** Whether the register wants this row. Each activity stands in the file once for each version of NACE-BEL. */
    boolean wants(@Nullable String[] values, LoadSettings settings) {
        return this != ACTIVITY || settings.naceVersions().contains(values[NACE_VERSION]);
    }

    /** One column: what the file calls it, what the table calls it, what it holds. */
    record Column(String header, String name, Content content) {
        @Nullable
        String read(String text) throws Broken {
            return content.read(header, text);
        }
    }
}
