package kmo.portefeuille;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** What every page has: its language, whose visit it is, and where the provider's portal is. */
@Configuration(proxyBeanMethods = false)
class Pages implements WebMvcConfigurer {

    private final StillAllowed stillAllowed;
    private final StrongerProof strongerProof;
    private final Languages languages;

    Pages(StillAllowed stillAllowed, StrongerProof strongerProof, Languages languages) {
        this.stillAllowed = stillAllowed;
        this.strongerProof = strongerProof;
        this.languages = languages;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(languages);
        registry.addInterceptor(stillAllowed).addPathPatterns(OwnPages.ALL);
        registry.addInterceptor(strongerProof).addPathPatterns(AccountNumberPages.PAGE);
    }

    @Configuration(proxyBeanMethods = false)
    static class Words {

        @Bean
        Languages localeResolver(KmoSettings settings) {
            return new Languages("https".equals(settings.baseUrl().getScheme()));
        }

        @Bean
        MessageSource messageSource() {
            var texts = new ResourceBundleMessageSource();
            texts.setBasename("texts/kmo");
            texts.setDefaultEncoding("UTF-8");
            texts.setFallbackToSystemLocale(false);
            texts.setAlwaysUseMessageFormat(true);
            return texts;
        }
    }

    /** The model that the layout reads. */
    @ControllerAdvice
    static class EveryPage {

        private final KmoSettings settings;

        EveryPage(KmoSettings settings) {
            this.settings = settings;
        }

        @ModelAttribute("account")
        @Nullable
        Account account(HttpServletRequest request) {
            return Visit.of(request).map(Visit::account).orElse(null);
        }

        @ModelAttribute("languages")
        List<Locale> languages() {
            return Languages.ALL;
        }

        @ModelAttribute("testWorld")
        boolean testWorld() {
            return settings.testWorld();
        }

        /** Which words an error page says; empty on every other page. */
        @ModelAttribute("failure")
        String failure(HttpServletRequest request) {
            if (!(request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status)) {
                return "";
            }
            return switch (status) {
                case 403 -> "stale";
                case 404 -> "not-found";
                default -> status < 500 ? "not-understood" : "ours";
            };
        }

        @ModelAttribute("portal")
        String portal() {
            return settings.portal().toString();
        }
    }
}
