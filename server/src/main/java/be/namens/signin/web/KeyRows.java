package be.namens.signin.web;

import be.namens.keys.AuthenticationMeans;
import be.namens.keys.KeyKind;
import be.namens.screens.Texts;
import be.namens.signin.admission.ProofRule;
import be.namens.signin.admission.Visit;
import java.util.Collections;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Rows of lists of keys. */
@Component
class KeyRows {

    private final Texts texts;

    KeyRows(Texts texts) {
        this.texts = texts;
    }

    /**
     * One row.
     *
     * @param template the name of the template with its icon
     * @param last whether it was used last on this device
     */
    record Row(String code, String template, String name, String need, String level, String page, boolean last) {}

    Row row(Visit visit, KeyKind kind, String last) {
        return new Row(
                kind.code(),
                kind.template(),
                texts.text("key." + kind.code() + ".name"),
                texts.text("key." + kind.code() + ".need"),
                texts.text(
                        "level." + strongest(visit, kind).level().name().name().toLowerCase(Locale.ROOT)),
                visit.journey().keyPage(kind.code()),
                kind.code().equals(last));
    }

    /** Of a key that can prove several means, the strongest that will do here. */
    private static AuthenticationMeans strongest(Visit visit, KeyKind kind) {
        var accepted = kind.everyMeans().stream()
                .filter(means -> ProofRule.accepts(visit.request(), means))
                .toList();
        return accepted.isEmpty() ? kind.means() : Collections.max(accepted);
    }
}
