package be.namens.screens;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.support.DefaultHandlerExceptionResolver;

/** Logs of input that does not fit what is wrong with it, and never the input: it can be a national number. */
@Component
final class SilentOnInput implements WebMvcConfigurer {

    @Override
    public void extendHandlerExceptionResolvers(List<HandlerExceptionResolver> resolvers) {
        resolvers.replaceAll(one -> one instanceof DefaultHandlerExceptionResolver ? new KindOnly() : one);
    }

    private static final class KindOnly extends DefaultHandlerExceptionResolver {

        @Override
        protected String buildLogMessage(Exception refused, HttpServletRequest request) {
            return "Refused: " + refused.getClass().getSimpleName();
        }
    }
}
