package be.namens.portal;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an operator may say about the portal.
 *
 * @param backChannel where the portal itself reaches the OpenID Provider, when that is not the public address
 * @param idleSession how long somebody stays signed in to the portal without asking a page
 */
@ConfigurationProperties("namens.portal")
record PortalSettings(
        @Nullable URI backChannel, @DefaultValue("30m") Duration idleSession) {}
