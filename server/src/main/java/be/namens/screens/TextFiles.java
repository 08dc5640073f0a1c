package be.namens.screens;

import be.namens.shared.Localized;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.NoSuchMessageException;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The texts of all modules: every {@code texts/<module>_<language>.properties} on the class path, read once at start.
 *
 * <p>Every text is a {@link MessageFormat}, with or without arguments. What Dutch has and another language lacks is said in Dutch.
 */
final class TextFiles implements MessageSource {

    private static final Logger LOG = LoggerFactory.getLogger(TextFiles.class);

    private final Map<Language, Map<String, MessageFormat>> texts = new EnumMap<>(Language.class);
    private final boolean strict;

    /**
     * @param strict whether a missing text is an error of the program, as in tests and demo; if not, its key is shown and logged
     */
    TextFiles(boolean strict) {
        this(strict, List.of());
    }

    TextFiles(boolean strict, List<ConfiguredTexts> configured) {
        this.strict = strict;
        for (Language language : Language.values()) {
            texts.put(language, read(language, configured));
        }
    }

    boolean has(String key) {
        return texts(Language.NL).containsKey(key);
    }

    @Override
    public @Nullable String getMessage(
            String key, Object @Nullable [] values, @Nullable String otherwise, @Nullable Locale locale) {
        return find(key, values, locale).orElse(otherwise);
    }

    @Override
    public String getMessage(String key, Object @Nullable [] values, @Nullable Locale locale) {
        return find(key, values, locale).orElseGet(() -> missing(key));
    }

    @Override
    public String getMessage(MessageSourceResolvable wanted, @Nullable Locale locale) throws NoSuchMessageException {
        String[] keys = Optional.ofNullable(wanted.getCodes()).orElse(new String[0]);
        return Arrays.stream(keys)
                .flatMap(key -> find(key, wanted.getArguments(), locale).stream())
                .findFirst()
                .or(() -> Optional.ofNullable(wanted.getDefaultMessage()))
                .orElseGet(() -> missing(String.join(", ", keys)));
    }

    private Optional<String> find(String key, Object @Nullable [] values, @Nullable Locale locale) {
        Language language = locale == null ? Language.NL : Language.of(locale);
        var format = texts(language).get(key);
        if (format == null) {
            format = texts(Language.NL).get(key);
        }
        return Optional.ofNullable(format).map(found -> say(found, values, language));
    }

    private static String say(MessageFormat format, Object @Nullable [] values, Language language) {
        Object[] words = values == null
                ? new Object[0]
                : Arrays.stream(values).map(value -> word(value, language)).toArray();
        return ((MessageFormat) format.clone()).format(words);
    }

    /** Days, moments and names in four languages are said as the reader writes them. */
    private static Object word(Object value, Language language) {
        return switch (value) {
            case LocalDate day -> language.date(day);
            case Instant instant -> language.moment(instant);
            case Localized localized -> localized.in(language.locale());
            default -> value;
        };
    }

    private String missing(String key) {
        if (strict) {
            throw new IllegalStateException("There is no text " + key);
        }
        LOG.error("There is no text {}", key);
        return key;
    }

    private Map<String, MessageFormat> texts(Language language) {
        return texts.getOrDefault(language, Map.of());
    }

    private static Map<String, MessageFormat> read(Language language, List<ConfiguredTexts> configured) {
        var found = new HashMap<String, MessageFormat>();
        try {
            var files = new PathMatchingResourcePatternResolver()
                    .getResources("classpath*:texts/*_" + language.tag() + ".properties");
            for (Resource file : files) {
                read(file).forEach((key, text) -> {
                    if (found.put((String) key, format((String) key, (String) text, language)) != null) {
                        throw new IllegalStateException("The text " + key + " is in two files");
                    }
                });
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        configured.forEach(more -> more.texts()
                .forEach((key, text) -> found.putIfAbsent(
                        key, new MessageFormat(asWritten(text.in(language.locale())), language.locale()))));
        return Map.copyOf(found);
    }

    /** In a {@link MessageFormat}, quotes and braces have a meaning. */
    private static String asWritten(String text) {
        return text.replace("'", "''").replace("{", "'{'");
    }

    private static Properties read(Resource file) throws IOException {
        var properties = new Properties();
        try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }

    /** French sets a space before these signs; no line begins with them. */
    private static String french(String text) {
        return text.replaceAll(" ([?!:;»])", "\u00a0$1").replace("« ", "«\u00a0");
    }

    private static MessageFormat format(String key, String text, Language language) {
        try {
            return new MessageFormat(language == Language.FR ? french(text) : text, language.locale());
        } catch (IllegalArgumentException unreadable) {
            throw new IllegalStateException("The text " + key + " in " + language + " cannot be read", unreadable);
        }
    }
}
