package be.namens.screens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.namens.shared.Localized;
import be.namens.shared.Refusal;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.type.filter.AssignableTypeFilter;

/** Everything that a screen says is there in four languages, and can be said. */
class TextFilesTest {

    private static final Pattern KEY_IN_TEMPLATE = Pattern.compile("#\\{([a-z0-9.-]+)[}(]");
    private static final Pattern LONE_QUOTE = Pattern.compile("(?<!')'(?!')");

    private final TextFiles texts = new TextFiles(true);

    static Stream<String> modules() throws IOException {
        return Arrays.stream(resources("classpath*:texts/*_nl.properties"))
                .map(file -> String.valueOf(file.getFilename()).replace("_nl.properties", ""));
    }

    @Test
    void inFrenchNoLineBeginsWithAQuestionMarkOrAColon() {
        assertThat(texts.getMessage("portal.managers.last", null, Locale.FRENCH))
                .isEqualTo("Jusqu'à quand\u00a0?");
        assertThat(texts.getMessage("portal.noauthority.who.body", null, Locale.FRENCH))
                .contains("«\u00a0Fonctions\u00a0»")
                .doesNotContain(" ?", " :", " !", " ;", " »", "« ");
        assertThat(texts.getMessage("portal.managers.last", null, Locale.of("nl")))
                .isEqualTo("Tot wanneer?");
    }

    @ParameterizedTest
    @MethodSource("modules")
    void aModuleSaysTheSameThingsInEachLanguage(String module) throws IOException {
        Properties dutch = read(module, Language.NL);
        assertThat(dutch).isNotEmpty();

        for (Language language : Language.values()) {
            Properties other = read(module, language);
            assertThat(new TreeSet<>(other.stringPropertyNames()))
                    .as(module + " in " + language)
                    .isEqualTo(new TreeSet<>(dutch.stringPropertyNames()));
            for (String key : other.stringPropertyNames()) {
                String text = other.getProperty(key);
                assertThat(text).as(key + " in " + language).isNotBlank();
                assertThat(LONE_QUOTE.matcher(text).find())
                        .as("a single quote that is not doubled in " + key + " in " + language + ": " + text)
                        .isFalse();
                assertThat(argumentsOf(text))
                        .as("arguments of " + key + " in " + language)
                        .isEqualTo(argumentsOf(dutch.getProperty(key)));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("modules")
    void noTextIsGivenTwiceInAFile(String module) throws IOException {
        for (Language language : Language.values()) {
            var keys = new ArrayList<String>();
            for (String line : file(module, language)
                    .getContentAsString(StandardCharsets.UTF_8)
                    .split("\n", -1)) {
                int end = line.indexOf('=');
                if (!line.startsWith("#") && end > 0) {
                    keys.add(line.substring(0, end).strip());
                }
            }
            assertThat(keys).as(module + " in " + language).doesNotHaveDuplicates();
        }
    }

    @Test
    void everyTextThatATemplateSaysExists() throws IOException {
        int found = 0;
        for (Resource template : resources("classpath*:templates/**/*.html")) {
            var keys = KEY_IN_TEMPLATE.matcher(template.getContentAsString(StandardCharsets.UTF_8));
            while (keys.find()) {
                String key = keys.group(1);
                if (!key.equals("trial.this-text-does-not-exist")) {
                    assertThat(texts.has(key)).as(key + " in " + template).isTrue();
                    found++;
                }
            }
        }
        assertThat(found).isGreaterThan(20);
    }

    @Test
    void everyRefusalHasItsSentence() {
        var refusals = refusals();
        assertThat(refusals).isNotEmpty();
        assertThat(refusals)
                .allSatisfy(refusal -> assertThat(texts.has("refusal." + refusal.code()))
                        .as("refusal." + refusal.code() + " of "
                                + refusal.getClass().getName())
                        .isTrue());
    }

    @Test
    void theCodesOfRefusalsAreUniqueAndInKebabCase() {
        assertThat(refusals().stream().map(Refusal::code))
                .doesNotHaveDuplicates()
                .allMatch(code -> code.matches("[a-z0-9]+(-[a-z0-9]+)*"));
    }

    @Test
    void everyPartAndStateOfTheChainAndEveryErrorPageHasItsWords() {
        var frame = new PageFrame(new org.springframework.mock.env.MockEnvironment());
        for (Chain.Part part : Chain.Part.values()) {
            assertThat(texts.has("chain." + frame.wordOf(part))).as(part.name()).isTrue();
        }
        for (Chain.State state : Chain.State.values()) {
            assertThat(texts.has("chain.state." + frame.wordOf(state)))
                    .as(state.name())
                    .isTrue();
        }
        for (String kind : List.of("400", "403", "404", "405", "413", "429", "500", "503")) {
            for (String part : List.of(".title", ".text", ".next")) {
                assertThat(texts.has("error." + kind + part)).as(kind + part).isTrue();
            }
        }
        for (String part : List.of("day", "month", "year")) {
            assertThat(texts.has("form.date." + part)).as(part).isTrue();
        }
    }

    @Test
    void daysMomentsNamesAndNumbersAreSaidAsTheReaderWritesThem() {
        Object[] values = {LocalDate.of(2026, 2, 1)};
        assertThat(texts.getMessage("refusal.trial-with-next-step", new Object[] {"An", values[0]}, Locale.GERMAN))
                .isEqualTo("de: An has no key since 1. Februar 2026");
        var name = new Localized("naam", "nom", "Name", "name");
        assertThat(texts.getMessage("screens.title", new Object[] {name}, Locale.FRENCH))
                .isEqualTo("nom - Namens");
        assertThat(texts.getMessage(
                        "screens.title", new Object[] {Instant.parse("2026-11-22T13:05:00Z")}, Locale.ENGLISH))
                .isEqualTo("22 November 2026 14:05 - Namens");
        assertThat(texts.getMessage("form.question", new Object[] {3, 1200}, Locale.forLanguageTag("nl")))
                .isEqualTo("Vraag 3 van 1.200");
    }

    @Test
    void aQuoteIsSaidOnceWithAndWithoutArguments() {
        assertThat(texts.getMessage("refusal.trial-without-next-step", null, Locale.ENGLISH))
                .isEqualTo("en: it's too late");
        assertThat(texts.getMessage("refusal.trial-without-next-step", new Object[] {"x"}, Locale.ENGLISH))
                .isEqualTo("en: it's too late");
    }

    @Test
    void aLanguageThatTheScreensDoNotSpeakIsAnsweredInDutch() {
        assertThat(texts.getMessage("form.back", null, Locale.JAPANESE)).isEqualTo("Terug");
        assertThat(texts.getMessage("form.back", null, null, null)).isEqualTo("Terug");
    }

    @Test
    void aMissingTextFailsWhereThingsAreTriedOutAndShowsItsKeyInProduction() {
        assertThatThrownBy(() -> texts.getMessage("no.such.text", null, Locale.ENGLISH))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("no.such.text");
        assertThat(new TextFiles(false).getMessage("no.such.text", null, Locale.ENGLISH))
                .isEqualTo("no.such.text");
        assertThat(texts.getMessage("no.such.text", null, "otherwise", Locale.ENGLISH))
                .isEqualTo("otherwise");
    }

    @Test
    void ofSeveralKeysTheFirstThatExistsIsSaid() {
        var known = new DefaultMessageSourceResolvable(new String[] {"no.such.text", "form.back"}, null, "never");
        var unknown = new DefaultMessageSourceResolvable(new String[] {"no.such.text"}, null, "otherwise");

        assertThat(texts.getMessage(known, Locale.ENGLISH)).isEqualTo("Back");
        assertThat(texts.getMessage(unknown, Locale.ENGLISH)).isEqualTo("otherwise");
    }

    private static List<Refusal> refusals() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(Refusal.class));
        var refusals = new ArrayList<Refusal>();
        for (var candidate : scanner.findCandidateComponents("be.namens")) {
            try {
                Class<?> type = Class.forName(candidate.getBeanClassName());
                assertThat(type.isEnum()).as(type + " is a closed list").isTrue();
                for (Object constant : type.getEnumConstants()) {
                    refusals.add((Refusal) constant);
                }
            } catch (ClassNotFoundException absent) {
                throw new AssertionError(absent);
            }
        }
        return refusals;
    }

    /** The numbers of the arguments that a text names. */
    private static Set<Integer> argumentsOf(String text) {
        var found = new TreeSet<Integer>();
        int last = new MessageFormat(text).getFormatsByArgumentIndex().length;
        for (int index = 0; index < last; index++) {
            if (text.contains("{" + index)) {
                found.add(index);
            }
        }
        return found;
    }

    private static Properties read(String module, Language language) throws IOException {
        var properties = new Properties();
        try (var reader = new InputStreamReader(file(module, language).getInputStream(), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }

    private static Resource file(String module, Language language) throws IOException {
        var files = resources("classpath*:texts/" + module + "_" + language.tag() + ".properties");
        assertThat(files).as(module + " in " + language).hasSize(1);
        return files[0];
    }

    private static Resource[] resources(String pattern) throws IOException {
        return new PathMatchingResourcePatternResolver().getResources(pattern);
    }
}
