package be.namens.entrance;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an operator may say about pages that sign people in through our own OpenID Provider: the portal and the desks.
 *
 * @param backChannel where the pages themselves reach the OpenID Provider, when that is not the public address
 * @param idleSession how long somebody stays signed in without asking a page
 */
@ConfigurationProperties("namens.portal")
record EntranceSettings(
        @Nullable URI backChannel, @DefaultValue("30m") Duration idleSession) {}
