package be.namens.keys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What counts as one place in the network. */
class NetworkAddressTest {

    @ParameterizedTest
    @CsvSource({
        "203.0.113.7,        203.0.113.7,           true",
        "203.0.113.7,        203.0.113.8,           false",
        "2001:db8:1:2::1,    2001:db8:1:2:ff:a:b:c, true",
        "2001:db8:1:2::1,    2001:db8:1:3::1,       false",
        "::ffff:203.0.113.7, 203.0.113.7,           true",
        "host.example,       '',                    true",
        "host.example,       203.0.113.7,           false"
    })
    void isAnAddressOrTheNetworkThatAConnectionIsGiven(String one, String other, boolean same) {
        assertThat(NetworkAddress.of(one).equals(NetworkAddress.of(other))).isEqualTo(same);
    }

    @Test
    void isNotShown() {
        assertThat(NetworkAddress.of("203.0.113.7").toString()).isEqualTo("NetworkAddress[…]");
    }
}
