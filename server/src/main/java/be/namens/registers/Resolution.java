package be.namens.registers;

import be.namens.registers.rules.RepresentationRules;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Resolves functions to the natural persons who represent, through companies of any number.
 *
 * <p>A company that holds a mandate at an enterprise acts through its permanent representative (10003). The enterprise names
 * that person for the mandate ({@code represents}); when it names nobody for this company at all, the permanent representative
 * that is held at the company itself counts. That one may again be a company, and so on. A chain that comes back to an
 * enterprise that it passed already is a loop and gives nothing. The period is what all links of the chain have in common.
 */
@Component
class Resolution {

    /** What is filled in: {@code %1$s} the functions, {@code %2$s} which enterprises. */
    private static final String CHAINS = """
            WITH RECURSIVE chain (enterprise, code, host, company, via, first_day, last_day, loops) AS (
                SELECT f.enterprise, f.code, f.enterprise, f.company, ARRAY[f.company], f.first_day, f.last_day,
                       f.company = f.enterprise
                  FROM %1$s f
                 WHERE f.code = ANY (:codes) AND f.company IS NOT NULL AND %2$s
                UNION ALL
                SELECT c.enterprise, c.code, c.company, r.company, c.via || r.company,
                       GREATEST(c.first_day, r.first_day), LEAST(c.last_day, r.last_day),
                       r.company = c.enterprise OR r.company = ANY (c.via)
                  FROM chain c JOIN %1$s r ON r.enterprise = c.company AND r.code = '10003' AND r.company IS NOT NULL
                 WHERE NOT c.loops
                   AND GREATEST(c.first_day, r.first_day) <= COALESCE(LEAST(c.last_day, r.last_day), 'infinity')
                   AND NOT EXISTS (SELECT FROM %1$s named
                                    WHERE named.enterprise = c.host AND named.code = '10003' AND named.represents = c.company)
            )
            """;

    private static final String RESOLVED = """
            SELECT f.person_id, f.enterprise, f.code, '{}'::text[], f.first_day, f.last_day
              FROM %1$s f
             WHERE f.code = ANY (:codes) AND f.person_id IS NOT NULL AND %2$s
            UNION
            SELECT r.person_id, c.enterprise, c.code, c.via,
                   GREATEST(c.first_day, r.first_day), LEAST(c.last_day, r.last_day)
              FROM chain c JOIN %1$s r
                ON r.code = '10003' AND r.person_id IS NOT NULL AND r.enterprise = c.host AND r.represents = c.company
             WHERE NOT c.loops AND GREATEST(c.first_day, r.first_day) <= COALESCE(LEAST(c.last_day, r.last_day), 'infinity')
            UNION
            SELECT r.person_id, c.enterprise, c.code, c.via,
                   GREATEST(c.first_day, r.first_day), LEAST(c.last_day, r.last_day)
              FROM chain c JOIN %1$s r
                ON r.code = '10003' AND r.person_id IS NOT NULL AND r.enterprise = c.company AND r.represents IS NULL
             WHERE NOT c.loops AND GREATEST(c.first_day, r.first_day) <= COALESCE(LEAST(c.last_day, r.last_day), 'infinity')
               AND NOT EXISTS (SELECT FROM %1$s named
                                WHERE named.enterprise = c.host AND named.code = '10003' AND named.represents = c.company)
            """;

    private static final String INSERT =
            CHAINS + "INSERT INTO %3$s (person_id, enterprise, code, via, first_day, last_day)\n" + RESOLVED;

    /** The functions of which the register knew at an instant. */
    private static final String KNOWN_THEN =
            "(SELECT * FROM registers.function_life WHERE known_from <= :at AND (known_until IS NULL OR known_until > :at))";

    /** Under which part of the rules each enterprise fell, by what the register knew at an instant. */
    private static final String REGIMES_THEN = """
            SELECT e.number, e.status, e.juridical_situation,
                   registers.regime_of(e.status, e.juridical_situation,
                       CASE (SELECT k.kind FROM registers.effective_enterprise k WHERE k.number = e.number)
                            WHEN 'NATURAL_PERSON' THEN '1' ELSE '2' END,
                       e.juridical_form) AS regime
              FROM registers.enterprise_life e
             WHERE e.known_from <= :at AND (e.known_until IS NULL OR e.known_until > :at)
            """;

    private static final String AS_IT_WAS =
            CHAINS + """
            , resolved (person_id, enterprise, code, via, first_day, last_day) AS (
            """ + RESOLVED + """
            ), regime (number, status, juridical_situation, regime) AS (
            """ + REGIMES_THEN + """
               AND e.number = :enterprise
            )
            SELECT r.person_id, r.enterprise, r.code, r.via, r.first_day, r.last_day,
                   g.regime, p.power, p.signatures, p.source, p.assumption,
                   CASE WHEN p.power = 'JOINTLY' THEN
                       (SELECT count(DISTINCT COALESCE(f.person_id::text, f.company, 'seat ' || f.sequence))
                          FROM %1$s f JOIN registers.regime_power q
                            ON q.regime = g.regime AND q.code = f.code AND q.power = 'JOINTLY'
                         WHERE f.enterprise = :enterprise
                           AND f.first_day <= :day AND (f.last_day IS NULL OR f.last_day >= :day))
                   ELSE 0 END AS seats
              FROM resolved r
              JOIN regime g ON g.number = r.enterprise
              JOIN registers.regime_power p ON p.regime = g.regime AND p.code = r.code
             WHERE r.first_day <= :day AND (r.last_day IS NULL OR r.last_day >= :day)
               AND NOT EXISTS (
                   SELECT FROM unnest(r.via) AS link(number)
                    WHERE NOT EXISTS (
                       SELECT FROM registers.enterprise_life e
                        WHERE e.number = link.number AND e.status = 'AC'
                          AND NOT EXISTS (SELECT FROM registers.regime_code s
                                           WHERE s.kind = 'SITUATION' AND s.code = e.juridical_situation)
                          AND e.known_from <= :at AND (e.known_until IS NULL OR e.known_until > :at)))
             ORDER BY person_id""" + LegalRepresentativesInPostgres.STRONGEST_FIRST;

    private final JdbcClient database;
    private final String[] codes;

    Resolution(JdbcClient database, RepresentationRules rules) {
        this.database = database;
        this.codes = rules.codes().toArray(String[]::new);
    }

    /** Resolves all functions again, where they are. */
    void everythingAgain() {
        database.sql("DELETE FROM registers.representation").update();
        all("registers.legal_function", "registers.representation");
    }

    /** Resolves all functions of one table into another, which is empty. */
    int all(String functions, String representations) {
        return database.sql(INSERT.formatted(functions, "true", representations))
                .param("codes", codes)
                .update();
    }

    /** Who represented one enterprise on a day, by what the register said at an instant. */
    List<LegalFunction> asItWas(EnterpriseNumber enterprise, Instant at, LocalDate day) {
        return database.sql(questionAboutThePast())
                .param("codes", codes)
                .param("enterprise", enterprise.digits())
                .param("at", Timestamp.from(at))
                .param("day", day)
                .query((row, number) -> LegalRepresentativesInPostgres.function(row, AsOf.WHATEVER))
                .list();
    }

    String questionAboutThePast() {
        return AS_IT_WAS.formatted(KNOWN_THEN, "f.enterprise = :enterprise");
    }

    /** The chains that come back to where they were: the enterprise, then the companies in order. */
    List<Loop> loops(String functions, int limit) {
        return database.sql(
                        (CHAINS + "SELECT enterprise, via FROM chain WHERE loops ORDER BY enterprise, via LIMIT :limit")
                                .formatted(functions, "true"))
                .param("codes", codes)
                .param("limit", limit)
                .query((row, number) -> new Loop(row.getString("enterprise"), List.of((String[])
                        row.getArray("via").getArray())))
                .list();
    }

    /** Resolves again what hangs on the functions at these enterprises, also through companies. */
    void again(Collection<EnterpriseNumber> changed) {
        String[] affected =
                affected(changed.stream().map(EnterpriseNumber::digits).toArray(String[]::new));
        database.sql("DELETE FROM registers.representation WHERE enterprise = ANY (?)")
                .param(affected)
                .update();
        database.sql(INSERT.formatted(
                        "registers.legal_function", "f.enterprise = ANY (:enterprises)", "registers.representation"))
                .param("codes", codes)
                .param("enterprises", affected)
                .update();
    }

    /** These, and every enterprise at which one of them, or a company that acts through it, holds a function. */
    private String[] affected(String[] changed) {
        return database.sql("""
                        WITH RECURSIVE affected (enterprise) AS (
                            SELECT unnest(?::text[])
                            UNION
                            SELECT f.enterprise FROM affected a JOIN registers.legal_function f ON f.company = a.enterprise
                        )
                        SELECT enterprise FROM affected
                        """).param(changed).query(String.class).list().toArray(String[]::new);
    }

    /** A chain that comes back to where it was. */
    record Loop(String enterprise, List<String> via) {}
}
