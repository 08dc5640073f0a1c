package be.namens.keys.notices;

import be.namens.screens.Texts;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Says what changed, when and with what, in words that hold no secret and nothing to follow. */
@Component
public class NoticeWords {

    /** A name in which nothing can be followed: whoever names a key may not put an address into our e-mail. */
    private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N} +•'’(),_-]+");

    private final Texts texts;

    NoticeWords(Texts texts) {
        this.texts = texts;
    }

    /** What changed, in the language of the reader, without the name of the key: who opens a link may be another than its reader. */
    public String what(Notice notice) {
        return brief(notice, texts.locale());
    }

    /** When it changed and with which browser, in the language of the reader. */
    public String when(Notice notice) {
        return when(notice, texts.locale());
    }

    String when(Notice notice, Locale language) {
        return notice.device().isEmpty()
                ? texts.textIn(language, "keys.notice.when", notice.at())
                : texts.textIn(language, "keys.notice.when-with", notice.at(), notice.device());
    }

    /** What changed, with the kind of the key. */
    String brief(Notice notice, Locale language) {
        return what(
                notice, language, notice.key().map(key -> kind(key, language)).orElse(""));
    }

    /** What changed, with the kind of the key and its name. */
    String full(Notice notice, Locale language) {
        return what(
                notice, language, notice.key().map(key -> named(key, language)).orElse(""));
    }

    private String what(Notice notice, Locale language, String key) {
        return texts.textIn(language, "keys.notice." + notice.change().text(), key);
    }

    private String kind(Notice.AboutKey key, Locale language) {
        return texts.textIn(language, "key." + key.kind() + ".name");
    }

    private String named(Notice.AboutKey key, Locale language) {
        String kind = kind(key, language);
        return PLAIN.matcher(key.name()).matches() ? kind + " (" + key.name() + ")" : kind;
    }
}
