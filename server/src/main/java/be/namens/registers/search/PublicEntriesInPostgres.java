package be.namens.registers.search;

import be.namens.registers.Enterprise;
import be.namens.registers.EnterpriseNumber;
import be.namens.registers.Enterprises;
import be.namens.registers.EstablishmentNumber;
import be.namens.registers.PublicEntries;
import be.namens.registers.PublicEntry;
import be.namens.registers.PublicEntry.Address;
import be.namens.registers.PublicEntry.Establishment;
import be.namens.registers.PublicEntry.Name;
import be.namens.shared.PageOf;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class PublicEntriesInPostgres implements PublicEntries {

    private static final int ESTABLISHMENTS_ON_A_PAGE = 25;
    private static final int MOST_NAMES = 50;
    private static final String NORMAL_SITUATION = "000";

    /** In the language of the reader, else in another one that the register has. */
    private static final String DESCRIPTION = """
            (SELECT c.description FROM registers.code c WHERE c.category = '%s' AND c.code = e.%s
              ORDER BY array_position(ARRAY[:language, 'NL', 'FR', 'DE', 'EN'], c.language) LIMIT 1)
            """;

    private final JdbcClient database;
    private final Enterprises enterprises;
    private final PublicFunctions functions;

    PublicEntriesInPostgres(JdbcClient database, Enterprises enterprises, PublicFunctions functions) {
        this.database = database;
        this.enterprises = enterprises;
        this.functions = functions;
    }

    @Override
    public Optional<PublicEntry> find(EnterpriseNumber number, Locale language) {
        return enterprises.find(number).map(enterprise -> {
            var said = database.sql("SELECT e.juridical_form, e.juridical_situation, e.start_date, "
                            + DESCRIPTION.formatted("JuridicalForm", "juridical_form") + " AS form, "
                            + DESCRIPTION.formatted("JuridicalSituation", "juridical_situation") + " AS situation"
                            + " FROM registers.enterprise e WHERE e.number = :number")
                    .param("number", number.digits())
                    .param("language", language.getLanguage().toUpperCase(Locale.ROOT))
                    .query(PublicEntriesInPostgres::said)
                    .optional();
            return new PublicEntry(
                    enterprise,
                    names(enterprise),
                    said.map(Said::form)
                            .orElseGet(() ->
                                    Optional.of(enterprise.juridicalForm()).filter(form -> !form.isEmpty())),
                    said.flatMap(Said::situation),
                    said.flatMap(Said::since),
                    seat(number, language));
        });
    }

    private record Said(Optional<String> form, Optional<String> situation, Optional<LocalDate> since) {}

    private static Said said(ResultSet row, int number) throws SQLException {
        var form = Optional.ofNullable(row.getString("form")).or(() -> text(row, "juridical_form"));
        boolean normal =
                text(row, "juridical_situation").orElse(NORMAL_SITUATION).equals(NORMAL_SITUATION);
        var situation = Optional.ofNullable(row.getString("situation")).or(() -> text(row, "juridical_situation"));
        return new Said(
                form,
                normal ? Optional.empty() : situation,
                Optional.ofNullable(row.getObject("start_date", LocalDate.class)));
    }

    private static Optional<String> text(ResultSet row, String column) {
        try {
            return Optional.ofNullable(row.getString(column));
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private List<Name> names(Enterprise enterprise) {
        var names = database.sql("""
                        SELECT denomination, type, language FROM registers.denomination WHERE entity = ?
                         ORDER BY type, array_position(ARRAY['2', '1', '3', '4', '0'], language), denomination LIMIT ?
                        """)
                .params(enterprise.number().digits(), MOST_NAMES)
                .query((row, number) ->
                        new Name(row.getString("denomination"), row.getString("type"), row.getString("language")))
                .list();
        return names.isEmpty() ? List.of(new Name(enterprise.name(), "001", "0")) : names;
    }

    private Optional<Address> seat(EnterpriseNumber number, Locale language) {
        return database.sql(
                        "SELECT " + address(language)
                                + " FROM registers.address a WHERE a.entity = ? AND a.type = 'REGO' AND a.struck_off_on IS NULL LIMIT 1")
                .param(number.digits())
                .query((row, at) -> address(row))
                .optional();
    }

    private static String address(Locale language) {
        boolean french = language.getLanguage().equals("fr");
        return """
            concat_ws(' ', COALESCE(NULLIF(a.street_%1$s, ''), a.street_%2$s), NULLIF(a.house_number, ''), NULLIF('/' || a.box, '/')) AS street,
            COALESCE(a.zipcode, '') AS zipcode,
            COALESCE(a.municipality_%1$s, a.municipality_%2$s, '') AS municipality,
            COALESCE(a.country_%1$s, a.country_%2$s, '') AS country
            """.formatted(french ? "fr" : "nl", french ? "nl" : "fr");
    }

    private static Address address(ResultSet row) throws SQLException {
        return new Address(
                row.getString("street"),
                row.getString("zipcode"),
                row.getString("municipality"),
                row.getString("country"));
    }

    @Override
    public PageOf<Establishment> establishments(EnterpriseNumber number, Optional<String> after, Locale language) {
        var found = database.sql("""
                        SELECT e.number, e.start_date, a.entity IS NOT NULL AS placed,
                               (SELECT d.denomination FROM registers.denomination d WHERE d.entity = e.number
                                 ORDER BY d.type, d.language, d.denomination LIMIT 1) AS name,
                        """ + address(language) + """
                          FROM (SELECT number, start_date FROM registers.establishment
                                 WHERE enterprise = :enterprise AND number > :after ORDER BY number LIMIT :limit) e
                          LEFT JOIN LATERAL (SELECT * FROM registers.address b WHERE b.entity = e.number AND b.struck_off_on IS NULL LIMIT 1) a ON true
                         ORDER BY e.number
                        """)
                .param("enterprise", number.digits())
                .param("after", after.orElse(""))
                .param("limit", ESTABLISHMENTS_ON_A_PAGE + 1)
                .query((row, at) -> new Establishment(
                        new EstablishmentNumber(row.getString("number")),
                        Optional.ofNullable(row.getString("name")),
                        row.getBoolean("placed") ? Optional.of(address(row)) : Optional.empty(),
                        Optional.ofNullable(row.getObject("start_date", LocalDate.class))))
                .list();
        var shown = found.stream().limit(ESTABLISHMENTS_ON_A_PAGE).toList();
        return new PageOf<>(
                shown,
                found.size() > shown.size()
                        ? Optional.of(shown.getLast().number().digits())
                        : Optional.empty());
    }

    @Override
    public List<PublicEntry.Function> functions(EnterpriseNumber number, LocalDate day) {
        return functions.at(number, day, MOST_FUNCTIONS);
    }
}
