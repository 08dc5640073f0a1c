package be.namens.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An e-mail address is one to which something can be sent, and shows itself to nobody. */
class EmailAddressTest {

    @ParameterizedTest
    @CsvSource({
        "an.peeters@example.be, an.peeters@example.be",
        "'  an@example.be ', an@example.be",
        "An+Sleutels@Example.BE, An+Sleutels@example.be",
        "o'neill@example.com, o'neill@example.com",
        "an@bäckerei.example, an@xn--bckerei-5wa.example"
    })
    void whatAPersonTypedIsReadAsItIsKept(String typed, String kept) {
        assertThat(EmailAddress.typed(typed)).map(EmailAddress::text).contains(kept);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "an",
                "@example.be",
                "an@",
                "an@localhost",
                "an@127.0.0.1",
                "an@[127.0.0.1]",
                "an@example.b",
                "an..peeters@example.be",
                ".an@example.be",
                "an@-example.be",
                "an@exam_ple.be",
                "an@example..be",
                "an peeters@example.be",
                "an@example.be, els@example.be",
                "An <an@example.be>",
                "\"an\"@example.be",
                "an@example.be\nBcc: els@example.be",
                "an\u0000@example.be",
                "än@example.be"
            })
    void whatNothingCanBeSentToIsRefused(String typed) {
        assertThat(EmailAddress.typed(typed)).isEmpty();
    }

    @Test
    void isNoLongerThanMailServersTake() {
        assertThat(EmailAddress.typed("a".repeat(64) + "@example.be")).isPresent();
        assertThat(EmailAddress.typed("a".repeat(65) + "@example.be")).isEmpty();
        assertThat(EmailAddress.typed("an@" + "a.".repeat(130) + "be")).isEmpty();
        assertThatThrownBy(() -> new EmailAddress("nothing")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void isRecognisedByItsOwnerAndShownToNobodyElse() {
        var address = new EmailAddress("an.peeters@example.be");
        assertThat(address.masked()).isEqualTo("a•••@example.be");
        assertThat(address).hasToString("EmailAddress[…]");
    }
}
