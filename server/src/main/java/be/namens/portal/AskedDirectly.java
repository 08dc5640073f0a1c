package be.namens.portal;

import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Remembers of each request whether it came from this very machine without a proxy in between, before Tomcat believes what
 * proxies say about where it came from.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class AskedDirectly implements WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> {

    private static final String ATTRIBUTE = AskedDirectly.class.getName();

    static boolean isTrueOf(ServletRequest request) {
        return Boolean.TRUE.equals(request.getAttribute(ATTRIBUTE));
    }

    @Override
    public void customize(ConfigurableTomcatWebServerFactory factory) {
        factory.addEngineValves(new Remember());
    }

    private static final class Remember extends ValveBase {

        Remember() {
            super(true);
        }

        @Override
        public void invoke(Request request, Response response) throws IOException, ServletException {
            boolean passedOn = request.getHeader("X-Forwarded-For") != null || request.getHeader("Forwarded") != null;
            request.setAttribute(ATTRIBUTE, !passedOn && isLoopback(request.getPeerAddr()));
            getNext().invoke(request, response);
        }

        private static boolean isLoopback(String address) {
            try {
                return InetAddress.getByName(address).isLoopbackAddress();
            } catch (UnknownHostException notAnAddress) {
                return false;
            }
        }
    }
}
