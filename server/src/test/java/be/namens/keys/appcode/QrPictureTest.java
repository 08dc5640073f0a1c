package be.namens.keys.appcode;

import static org.assertj.core.api.Assertions.assertThat;

import io.nayuki.qrcodegen.QrCode;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The picture holds exactly the modules of the QR code, inside the light border that readers need. */
class QrPictureTest {

    private static final String URI =
            "otpauth://totp/Namens:Els%20De%20Smet?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Namens";
    private static final Pattern RUN = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1H(\\d+)z");

    private final QrPicture picture = QrPicture.of(URI);
    private final QrCode code = QrCode.encodeText(URI, QrCode.Ecc.MEDIUM);

    @Test
    void everyModuleIsWhereItBelongs() {
        var drawn = new boolean[picture.size()][picture.size()];
        var runs = RUN.matcher(picture.path());
        int end = 0;
        while (runs.find()) {
            assertThat(runs.start()).isEqualTo(end);
            end = runs.end();
            int left = Integer.parseInt(runs.group(1));
            assertThat(Integer.parseInt(runs.group(4))).isEqualTo(left);
            for (int column = left; column < left + Integer.parseInt(runs.group(3)); column++) {
                drawn[Integer.parseInt(runs.group(2))][column] = true;
            }
        }
        assertThat(end).isEqualTo(picture.path().length());
        for (int row = 0; row < picture.size(); row++) {
            for (int column = 0; column < picture.size(); column++) {
                assertThat(drawn[row][column])
                        .as("row %d, column %d", row, column)
                        .isEqualTo(code.getModule(column - QrPicture.QUIET_ZONE, row - QrPicture.QUIET_ZONE));
            }
        }
    }

    @Test
    void aLightBorderOfFourModulesIsAround() {
        assertThat(picture.size()).isEqualTo(code.size + 8);
    }

    @Test
    void theSecretInItIsNotShownByALogLine() {
        assertThat(picture).hasToString("QrPicture[…]");
    }
}
