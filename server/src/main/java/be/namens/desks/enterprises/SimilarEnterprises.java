package be.namens.desks.enterprises;

import be.namens.registers.Enterprise;
import be.namens.registers.EnterpriseNumber;
import be.namens.registers.EnterpriseSearch;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Enterprises of the register that may be the one that is about to be registered. */
@Component
public class SimilarEnterprises {

    /** Of each way to look: what is like it at the same place never hides who has the very name elsewhere. */
    private static final int MOST = 4;

    private final EnterpriseSearch search;

    SimilarEnterprises(EnterpriseSearch search) {
        this.search = search;
    }

    /** Those of a like name at the same place first, then those of a like name anywhere; the enterprise of this file aside. */
    public List<Enterprise> to(EnterpriseFile file) {
        var answers = file.answers();
        if (answers.naming().isEmpty() || answers.seat().isEmpty()) {
            return List.of();
        }
        var naming = answers.naming().get();
        String place = answers.seat().get().municipality();
        Map<EnterpriseNumber, Enterprise> found = new LinkedHashMap<>();
        Stream.of(wanted(naming.official(), place), wanted(naming.official(), ""), wanted(naming.trade(), ""))
                .filter(wanted -> !wanted.name().isEmpty())
                .flatMap(wanted -> search.find(wanted, 1).rows().stream()
                        .map(EnterpriseSearch.Row::enterprise)
                        .filter(one ->
                                file.number().filter(one.number()::equals).isEmpty())
                        .limit(MOST))
                .forEach(one -> found.putIfAbsent(one.number(), one));
        return List.copyOf(found.values());
    }

    private static EnterpriseSearch.Wanted wanted(String name, String place) {
        return new EnterpriseSearch.Wanted(cut(name), cut(place));
    }

    private static String cut(String text) {
        return text.length() <= EnterpriseSearch.Wanted.LONGEST
                ? text
                : text.substring(0, EnterpriseSearch.Wanted.LONGEST);
    }
}
