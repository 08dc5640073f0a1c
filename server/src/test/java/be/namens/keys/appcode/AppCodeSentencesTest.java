package be.namens.keys.appcode;

import static org.assertj.core.api.Assertions.assertThat;

import be.namens.keys.KeysRefusal;
import be.namens.screens.Texts;
import be.namens.shared.Refusal;
import be.namens.testing.NamensTest;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;

/** What a person reads whose app code was refused, in each language. */
@NamensTest
class AppCodeSentencesTest {

    @Autowired
    Texts texts;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nl|horen niet bij elkaar|Wacht één minuut en|Wacht 30 minuten en|Wacht één uur en|Wacht 24 uur en",
                "fr|ne vont pas ensemble|Attendez une minute avant|Attendez 30 minutes avant|Attendez une heure avant|Attendez 24 heures avant",
                "de|gehören nicht zusammen|Warten Sie eine Minute und|Warten Sie 30 Minuten und|Warten Sie eine Stunde und|Warten Sie 24 Stunden und",
                "en|do not belong together|Wait one minute and|Wait 30 minutes and|Wait one hour and|Wait 24 hours and"
            })
    void theReaderIsToldWhatToDo(
            String language, String wrong, String minute, String minutes, String hour, String hours) {
        LocaleContextHolder.setLocale(Locale.of(language, "BE"));
        try {
            assertThat(sentence(KeysRefusal.APP_CODE_WRONG)).contains(wrong);
            assertThat(sentence(KeysRefusal.KEY_LOCKED, 0L, 1L)).contains(minute);
            assertThat(sentence(KeysRefusal.KEY_LOCKED, 0L, 30L)).contains(minutes);
            assertThat(sentence(KeysRefusal.KEY_LOCKED, 1L, 0L)).contains(hour);
            assertThat(sentence(KeysRefusal.KEY_LOCKED, 24L, 0L)).contains(hours);
        } finally {
            LocaleContextHolder.resetLocaleContext();
        }
    }

    private String sentence(Refusal reason, Object... values) {
        return texts.text("refusal." + reason.code(), values);
    }
}
