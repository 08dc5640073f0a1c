package be.namens.registers.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.namens.registers.EnterpriseSearch;
import be.namens.registers.EnterpriseSearch.Wanted;
import be.namens.registers.RegistersRefusal;
import be.namens.shared.Refused;
import be.namens.testing.NamensTest;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** Who searches, without any account, keeps nobody from signing in. */
@NamensTest
class SearchesAtOnceTest {

    @Autowired
    SearchesAtOnce atOnce;

    @Autowired
    EnterpriseSearch search;

    @Autowired
    DataSource database;

    @Value("${namens.database.pool:10}")
    int connections;

    @Test
    void halfOfTheConnectionsAreTheMostThatSearchesTake() {
        Supplier<?> one = () -> search.find(new Wanted("halm", ""), 1);
        var full = underWay(connections / 2, one);
        assertThatThrownBy(full::get)
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(RegistersRefusal.SEARCH_IS_BUSY));
        assertThat(underWay(connections / 2 - 1, one).get()).isNotNull();
        assertThat(one.get()).as("every place was given back").isNotNull();
    }

    /** It would wait for as long as somebody holds the words. */
    @Test
    @Timeout(60)
    void aSearchThatTakesTooLongEnds() throws Exception {
        try (var holding = database.getConnection();
                var statement = holding.createStatement()) {
            holding.setAutoCommit(false);
            statement.execute("LOCK TABLE registers.search_word IN ACCESS EXCLUSIVE MODE");
            assertThatThrownBy(() -> search.find(new Wanted("halm", ""), 1))
                    .isInstanceOfSatisfying(
                            Refused.class,
                            refused -> assertThat(refused.reason()).isEqualTo(RegistersRefusal.SEARCH_TAKES_TOO_LONG));
            holding.rollback();
        }
    }

    /** While so many searches are not done yet. */
    private Supplier<?> underWay(int searches, Supplier<?> next) {
        return searches == 0 ? next : () -> atOnce.one(underWay(searches - 1, next));
    }
}
