package be.namens.portal.search;

import be.namens.shared.NamensSettings;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.ShallowEtagHeaderFilter;

/** What pages for everybody say to browsers and crawlers: ask again whether it changed, and whether to remember it. */
@Configuration(proxyBeanMethods = false)
class PublicPage {

    private static final String ROBOTS = "X-Robots-Tag";

    /** A browser that has the page already gets only the answer that it is still the same. */
    @Bean
    FilterRegistrationBean<ShallowEtagHeaderFilter> unchangedPages() {
        var filter = new FilterRegistrationBean<>(new ShallowEtagHeaderFilter());
        filter.addUrlPatterns(SearchPage.PATH, EnterprisePage.PATH + "/*");
        return filter;
    }

    /**
     * Sets them.
     *
     * @param canonical the one address of this content
     * @param index whether a search engine may show it
     */
    static void headers(HttpServletResponse response, NamensSettings settings, String canonical, boolean index) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-cache");
        response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE + ", " + HttpHeaders.COOKIE);
        if (index) {
            response.setHeader(HttpHeaders.LINK, "<" + settings.baseUrl() + canonical + ">; rel=\"canonical\"");
        } else {
            response.setHeader(ROBOTS, "noindex");
        }
    }
}
