package be.namens.keys.guarding.web;

import static org.assertj.core.api.Assertions.assertThat;

import be.namens.keys.AddressLimits;
import be.namens.keys.AddressUse;
import be.namens.keys.GuessGuarded;
import be.namens.keys.NetworkAddress;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.method.HandlerMethod;

/** Which answers count for the network address that they come from. */
class AddressGuardTest {

    /** Counts, and always has room. */
    private static final class Counting implements AddressLimits {

        private int used;

        @Override
        public Optional<Duration> use(AddressUse use, NetworkAddress address, String about) {
            used++;
            return Optional.empty();
        }

        @Override
        public void takeBack(AddressUse use, NetworkAddress address, String about) {
            used--;
        }
    }

    /** Pages. */
    static final class Pages {

        public void page() {
            // What it does is no matter here.
        }

        @GuessGuarded
        public void guarded() {
            // What it does is no matter here.
        }
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /sleutels/app-code/bevestigen,   page,    400, 1",
        "POST, /%73leutels/app-code/bevestigen, page,    400, 1",
        "POST, /sleutels/app-code/bevestigen,   page,    429, 1",
        "POST, /sleutels/app-code/bevestigen,   page,    302, 0",
        "POST, /sleutels/app-code/bevestigen,   page,    503, 0",
        "GET,  /sleutels/app-code/bevestigen,   page,    400, 0",
        "POST, /aanmelden/x/sleutel/app-code,   guarded, 400, 1",
        "POST, /aanmelden/x/sleutel/app-code,   guarded, 200, 0",
        "POST, /aanmelden/x/namens,             page,    400, 0"
    })
    void aRefusedAnswerToAKey(String method, String page, String handler, int status, int counted) throws Exception {
        var limits = new Counting();
        var guard = new AddressGuard(limits);
        var request = new MockHttpServletRequest(method, page);
        var response = new MockHttpServletResponse();
        var asked = new HandlerMethod(new Pages(), handler);

        assertThat(guard.preHandle(request, response, asked)).isTrue();
        response.setStatus(status);
        guard.afterCompletion(request, response, asked, null);

        assertThat(limits.used).isEqualTo(counted);
    }
}
