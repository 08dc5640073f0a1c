package be.namens.screens;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;

/** Refuses, before any page or endpoint reads it, a parameter that no text in PostgreSQL can hold: one with a NUL in it. */
@Configuration(proxyBeanMethods = false)
class ReadableRequests {

    private static final char NUL = '\0';

    @Bean
    HttpFirewall withoutNul() {
        var firewall = new StrictHttpFirewall();
        firewall.setAllowedParameterValues(value -> value.indexOf(NUL) < 0);
        return firewall;
    }
}
