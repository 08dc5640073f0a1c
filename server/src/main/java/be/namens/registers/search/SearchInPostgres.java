package be.namens.registers.search;

import be.namens.registers.EnterpriseNumber;
import be.namens.registers.EnterpriseSearch;
import be.namens.registers.Enterprises;
import be.namens.registers.EstablishmentNumber;
import be.namens.registers.RegistersRefusal;
import be.namens.shared.Refused;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads the words that were typed as words that exist, then finds the names that hold them all. */
@Component
class SearchInPostgres implements EnterpriseSearch {

    private static final int ON_A_PAGE = 20;
    private static final int MOST_PAGES = 10;
    private static final int MOST = ON_A_PAGE * MOST_PAGES;
    private static final int MOST_WORDS = 12;

    /** From here on nobody needs to be told what else may have been meant. */
    private static final int ENOUGH = 5;

    private static final String STOPPED_BY_LIMIT = "57014";

    /** For one transaction: an answer in time, and always from an index, also where the planner would rather read everything. */
    private static final String SETTINGS = """
            SELECT set_config('statement_timeout', '2000', true), set_config('enable_seqscan', 'off', true),
                   set_config('jit', 'off', true), set_config('plan_cache_mode', 'force_custom_plan', true),
                   set_config('search_path', 'registers, public', true)
            """;

    private final JdbcClient database;
    private final WordsInPostgres words;
    private final NamesInPostgres names;
    private final Enterprises enterprises;
    private final TransactionTemplate transaction;
    private final SearchesAtOnce atOnce;

    SearchInPostgres(
            JdbcClient database,
            WordsInPostgres words,
            NamesInPostgres names,
            Enterprises enterprises,
            PlatformTransactionManager transactions,
            SearchesAtOnce atOnce) {
        this.database = database;
        this.words = words;
        this.names = names;
        this.enterprises = enterprises;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setReadOnly(true);
        this.atOnce = atOnce;
    }

    @Override
    public Found find(Wanted wanted, int page) {
        return atOnce.one(() -> answer(wanted, page));
    }

    private Found answer(Wanted wanted, int page) {
        try {
            return transaction.execute(status -> {
                database.sql(SETTINGS).query().singleRow();
                return page(best(wanted), page);
            });
        } catch (DataAccessException failure) {
            if (failure.getRootCause() instanceof SQLException cause && STOPPED_BY_LIMIT.equals(cause.getSQLState())) {
                throw new Refused(RegistersRefusal.SEARCH_TAKES_TOO_LONG);
            }
            throw failure;
        }
    }

    /** All that are shown on any page, and one more when there are more. */
    private List<NamesInPostgres.Fit> best(Wanted wanted) {
        var typed = Folding.words(wanted.name()).stream().limit(MOST_WORDS).toList();
        if (typed.isEmpty()) {
            return List.of();
        }
        var placeTyped =
                Folding.words(wanted.place()).stream().limit(MOST_WORDS).toList();
        var asTyped = words.asTyped(typed);
        var places = words.asTypedPlace(placeTyped);
        var best = new ArrayList<>(names.holding(asTyped, places, MOST + 1));
        boolean meantThis = best.stream().anyMatch(NamesInPostgres.Fit::isVeryName);
        if (best.size() < ENOUGH && !meantThis) {
            addResembling(asTyped, places, best);
        }
        return best;
    }

    /** Words that do not exist are put right first; a word that exists is doubted only when that finds nothing. */
    private void addResembling(List<Word> typed, List<Word> places, List<NamesInPostgres.Fit> best) {
        var existing = typed.stream()
                .map(word -> word.readings().isEmpty() ? words.corrected(word, false) : word)
                .toList();
        var existingPlaces = places.stream()
                .map(word -> word.readings().isEmpty() ? words.corrected(word, true) : word)
                .toList();
        if (!existing.equals(typed) || !existingPlaces.equals(places)) {
            add(names.resembling(existing, existingPlaces, MOST + 1), best);
        }
        if (best.isEmpty()) {
            var all = IntStream.range(0, typed.size())
                    .mapToObj(at -> typed.get(at).readings().isEmpty()
                            ? existing.get(at)
                            : words.corrected(typed.get(at), false))
                    .toList();
            add(names.resembling(all, existingPlaces, MOST + 1), best);
        }
    }

    private static void add(List<NamesInPostgres.Fit> more, List<NamesInPostgres.Fit> best) {
        more.stream()
                .filter(fit ->
                        best.stream().noneMatch(known -> known.enterprise().equals(fit.enterprise())))
                .forEach(best::add);
    }

    private Found page(List<NamesInPostgres.Fit> best, int page) {
        var shown = best.stream().limit(MOST).toList();
        var here = shown.stream().skip((page - 1L) * ON_A_PAGE).limit(ON_A_PAGE).toList();
        var known = enterprises.findAll(
                here.stream().map(fit -> new EnterpriseNumber(fit.enterprise())).toList());
        var rows = here.stream()
                .flatMap(fit -> Optional.ofNullable(known.get(new EnterpriseNumber(fit.enterprise())))
                        .map(enterprise -> new Row(enterprise, other(fit.name(), enterprise.name())))
                        .stream())
                .toList();
        int pages = (shown.size() + ON_A_PAGE - 1) / ON_A_PAGE;
        return new Found(rows, page, pages, shown.size(), best.size() > MOST);
    }

    private static Optional<String> other(String found, String official) {
        boolean same = Folding.name(found).text().equals(Folding.name(official).text());
        return same ? Optional.empty() : Optional.of(found);
    }

    @Override
    public Optional<EnterpriseNumber> enterpriseOf(EstablishmentNumber establishment) {
        return database.sql("SELECT enterprise FROM registers.establishment WHERE number = ?")
                .param(establishment.digits())
                .query(String.class)
                .optional()
                .map(EnterpriseNumber::new);
    }
}
