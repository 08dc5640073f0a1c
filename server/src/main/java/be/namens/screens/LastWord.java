package be.namens.screens;

import jakarta.servlet.RequestDispatcher;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

/**
 * What Tomcat says of a request that is too broken to reach any page: a short page in the person's language, and nothing about the
 * program.
 */
final class LastWord extends ErrorReportValve {

    private static final int FIRST_ERROR = 400;
    private static final int FIRST_OWN_ERROR = 500;

    private final LanguageChoice choice;
    private final TextFiles texts;

    LastWord(LanguageChoice choice, TextFiles texts) {
        this.choice = choice;
        this.texts = texts;
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        boolean failed =
                response.getStatus() >= FIRST_ERROR || request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) != null;
        if (!failed || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        byte[] page = page(language(request), response.getStatus() >= FIRST_OWN_ERROR ? "error.500" : "error.400")
                .getBytes(StandardCharsets.UTF_8);
        try {
            response.setContentType("text/html;charset=UTF-8");
            response.setHeader("Content-Security-Policy", "default-src 'none'; style-src 'self'");
            response.setHeader("X-Content-Type-Options", "nosniff");
            response.setHeader("Cache-Control", "no-store");
            response.setContentLength(page.length);
            response.getOutputStream().write(page);
            response.finishResponse();
        } catch (IOException | IllegalStateException gone) {
            getContainer().getLogger().debug("Nobody is left to read the error page", gone);
        }
    }

    /** A request may be too broken to tell its language. */
    private Locale language(Request request) {
        try {
            return choice.resolveLocale(request);
        } catch (RuntimeException unreadable) {
            return Language.NL.locale();
        }
    }

    private String page(Locale locale, String key) {
        String title = text(key + ".title", locale);
        return """
                <!DOCTYPE html>
                <html lang="%s" class="n-html">
                <head>
                  <meta charset="utf-8">
                  <title>%s - Namens</title>
                  <meta name="viewport" content="width=device-width, initial-scale=1">
                  <link rel="stylesheet" href="/assets/namens.css">
                </head>
                <body class="n-body">
                  <header class="n-header"><div class="n-width n-header__row"><a class="n-wordmark" href="/">Namens</a></div></header>
                  <div class="n-width n-page"><main>
                    <h1>%s</h1>
                    <p>%s</p>
                    <p>%s</p>
                    <p><a href="/">%s</a></p>
                  </main></div>
                </body>
                </html>
                """.formatted(
                        locale.getLanguage(),
                        title,
                        title,
                        text(key + ".text", locale),
                        text(key + ".next", locale),
                        text("screens.start", locale));
    }

    private String text(String key, Locale locale) {
        return HtmlUtils.htmlEscape(texts.getMessage(key, null, locale), "UTF-8");
    }
}
