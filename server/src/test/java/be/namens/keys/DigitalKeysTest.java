package be.namens.keys;

import static org.assertj.core.api.Assertions.assertThat;

import be.namens.screens.Texts;
import be.namens.testing.NamensTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.i18n.LocaleContextHolder;

/** The kinds of key are the components that there are: adding one adds it everywhere, removing it removes it everywhere. */
@NamensTest
class DigitalKeysTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    DigitalKeys keys;

    @Autowired
    Texts texts;

    @Test
    void everyComponentIsAKindStrongestFirst() {
        assertThat(keys.all())
                .containsExactlyInAnyOrderElementsOf(
                        context.getBeansOfType(KeyKind.class).values());
        assertThat(keys.all()).extracting(KeyKind::code).containsSubsequence("test-key", "app-code");
    }

    @Test
    void aKindThatIsRemovedIsGone() {
        try (var server = new AnnotationConfigApplicationContext()) {
            server.registerBean("strong", KeyKind.class, () -> new Kind("strong", 30));
            server.registerBean("weak", KeyKind.class, () -> new Kind("weak", 10));
            server.registerBean("middle", KeyKind.class, () -> new Kind("middle", 20));
            server.register(DigitalKeys.class);
            server.refresh();
            assertThat(codes(server)).containsExactly("strong", "middle", "weak");
        }
        try (var server = new AnnotationConfigApplicationContext()) {
            server.registerBean("weak", KeyKind.class, () -> new Kind("weak", 10));
            server.register(DigitalKeys.class);
            server.refresh();
            assertThat(codes(server)).containsExactly("weak");
            assertThat(server.getBean(DigitalKeys.class).find("strong")).isEqualTo(Optional.empty());
        }
    }

    @Test
    void everyKindHasItsTextsItsFragmentAndItsIcon() throws Exception {
        for (var kind : keys.all()) {
            for (var language : List.of("nl", "fr", "de", "en")) {
                LocaleContextHolder.setLocale(Locale.of(language, "BE"));
                assertThat(texts.text("key." + kind.code() + ".name")).isNotBlank();
                assertThat(texts.text("key." + kind.code() + ".need")).isNotBlank();
            }
            assertThat(context.getResource("classpath:templates/keys/" + kind.code() + ".html")
                            .getContentAsString(StandardCharsets.UTF_8))
                    .contains("th:fragment=\"fields\"", "th:fragment=\"icon\"");
        }
    }

    private static List<String> codes(ApplicationContext server) {
        return server.getBean(DigitalKeys.class).all().stream()
                .map(KeyKind::code)
                .toList();
    }

    private record Kind(String code, int acmLevel) implements KeyKind {

        @Override
        public AuthenticationMeans means() {
            return AuthenticationMeans.named(code, new Level(acmLevel, 400));
        }

        @Override
        public KeyAnswer prove(KeyVisit visit, KeyResponse response) {
            throw new UnsupportedOperationException();
        }
    }
}
