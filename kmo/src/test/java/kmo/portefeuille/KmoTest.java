package kmo.portefeuille;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;

/** What tests of pages share: one program, one provider, and a browser of their own each. */
abstract class KmoTest {

    static final StandInProvider PROVIDER = new StandInProvider();
    static final Kmo KMO = new Kmo(PROVIDER, Map.of());

    final Browser browser = KMO.browser();

    @BeforeEach
    void asAfterAGoodDay() {
        PROVIDER.reset();
    }
}
