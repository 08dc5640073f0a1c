package be.namens.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A mobile number is read as people in Belgium write it, and kept as telephone networks do. */
class MobileNumberTest {

    @ParameterizedTest
    @CsvSource({
        "0470 12 34 56, +32470123456",
        "0470/12.34.56, +32470123456",
        "+32 470 12 34 56, +32470123456",
        "+32 (0)470 12 34 56, +32470123456",
        "0032470123456, +32470123456",
        "+31 6 12345678, +31612345678",
        "00352 621 123 456, +352621123456"
    })
    void whatAPersonTypedIsReadAsItIsKept(String typed, String kept) {
        assertThat(MobileNumber.typed(typed)).map(MobileNumber::text).contains(kept);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "470123456",
                "0470 12 34 5",
                "0470 12 34 567",
                "02 123 45 67",
                "+32 2 123 45 67",
                "+32 440 12 34 56",
                "+",
                "+0470123456",
                "0470 12 34 5x",
                "+1234567",
                "+1234567890123456",
                "0470 12 34 56                                          "
            })
    void whatIsNoMobileNumberIsRefused(String typed) {
        assertThat(MobileNumber.typed(typed)).isEmpty();
    }

    @Test
    void isRecognisedByItsOwnerAndShownToNobodyElse() {
        var number = new MobileNumber("+32470123456");
        assertThat(number.masked()).isEqualTo("+32\u00a0•••\u00a0••\u00a0••\u00a056");
        assertThat(number).hasToString("MobileNumber[…]");
        assertThatThrownBy(() -> new MobileNumber("+3221234567")).isInstanceOf(IllegalArgumentException.class);
    }
}
