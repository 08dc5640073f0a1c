package be.namens.signin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A person recognises their sessions by browser and system; most browsers say that they are others too. */
class DeviceTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:144.0) Gecko/20100101 Firefox/144.0|Firefox|Windows",
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0 Safari/537.36 Edg/142.0|Edge|Windows",
                "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0 Safari/537.36|Chrome|Linux",
                "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Safari/605.1.15|Safari|Mac",
                "Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) CriOS/142.0 Mobile/15E148 Safari/604.1|Chrome|iPhone",
                "Mozilla/5.0 (Linux; Android 14; SM-S921B) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/26.0 Chrome/122.0 Mobile Safari/537.36|Samsung Internet|Android",
                "Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0 Safari/537.36|Chrome|Chromebook",
                "curl/8.5.0|''|''"
            })
    void familyOfBrowserAndSystem(String userAgent, String program, String system) {
        var device = Device.of(userAgent);
        assertThat(device.program().label()).isEqualTo(program);
        assertThat(device.system().label()).isEqualTo(system);
        assertThat(Device.read(device.code())).isEqualTo(device);
    }

    @Test
    void anythingElseIsUnknown() {
        assertThat(Device.of("")).isEqualTo(Device.UNKNOWN);
        assertThat(Device.of("x".repeat(100_000) + "Firefox")).isEqualTo(Device.UNKNOWN);
        assertThat(Device.read("")).isEqualTo(Device.UNKNOWN);
        assertThat(Device.read("netscape/beos")).isEqualTo(Device.UNKNOWN);
    }
}
