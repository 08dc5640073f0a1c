package be.namens.desks.enterprises;

import be.namens.desks.Clerk;
import be.namens.registers.EnterpriseNumber;
import be.namens.registers.TypedNumber;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds files of a counter: by the number of the enterprise, here or where it comes from, or by letters of its name. */
@Component
class EnterpriseFileSearch {

    /** Those that have a number or wait for one; what somebody is filling in is theirs. */
    private static final String FILES = EnterpriseFiles.SELECT + " WHERE organisation = :organisation AND listed";

    private static final String BY_NAME = " ORDER BY folded, id LIMIT :limit";

    static final String ALL = FILES + BY_NAME;
    static final String WITH_NUMBER = FILES + " AND number = :number LIMIT :limit";
    static final String WITH_FOREIGN_NUMBER = FILES + " AND foreign_key = :key ORDER BY id LIMIT :limit";

    /** As a range: whatever was planned for another beginning serves this one too. */
    static final String BEGINNING = FILES + " AND folded >= :from AND folded < :until" + BY_NAME;

    static final String WITH_LETTERS = FILES + " AND folded LIKE :letters" + BY_NAME;

    /** What is shorter is in no index of letters, and is taken as the beginning of a name. */
    private static final int TRIGRAM = 3;

    private static final String AFTER_ALL = Character.toString(Character.MAX_CODE_POINT);

    private final JdbcClient database;
    private final EnterpriseFiles files;

    EnterpriseFileSearch(JdbcClient database, EnterpriseFiles files) {
        this.database = database;
        this.files = files;
    }

    /** Those with this number first; all when nothing is asked. */
    List<EnterpriseFile> find(Clerk clerk, String search, int limit) {
        if (search.isEmpty()) {
            return rows(ALL, Map.of(), clerk, limit);
        }
        Map<UUID, EnterpriseFile> found = new LinkedHashMap<>();
        Stream.of(
                        withNumber(clerk, search, limit),
                        rows(WITH_FOREIGN_NUMBER, Map.of("key", Origin.key(search)), clerk, limit),
                        named(clerk, search.toLowerCase(Locale.ROOT), limit))
                .flatMap(List::stream)
                .forEach(file -> found.putIfAbsent(file.id(), file));
        return found.values().stream().limit(limit).toList();
    }

    private List<EnterpriseFile> withNumber(Clerk clerk, String search, int limit) {
        return switch (EnterpriseNumber.read(search)) {
            case TypedNumber.Valid<EnterpriseNumber> valid ->
                rows(WITH_NUMBER, Map.of("number", valid.number().digits()), clerk, limit);
            case TypedNumber.Invalid<EnterpriseNumber> invalid -> List.of();
        };
    }

    private List<EnterpriseFile> named(Clerk clerk, String search, int limit) {
        return search.length() < TRIGRAM
                ? rows(BEGINNING, Map.of("from", search, "until", search + AFTER_ALL), clerk, limit)
                : rows(
                        WITH_LETTERS,
                        Map.of("letters", "%" + search.replaceAll("([\\\\%_])", "\\\\$1") + "%"),
                        clerk,
                        limit);
    }

    private List<EnterpriseFile> rows(String sql, Map<String, String> asked, Clerk clerk, int limit) {
        var parameters = new HashMap<String, Object>(asked);
        parameters.put("organisation", clerk.organisation().digits());
        parameters.put("limit", limit);
        return database.sql(sql).params(parameters).query(files::file).list();
    }
}
