package be.namens.entrance;

import be.namens.shared.NamensSettings;
import be.namens.shared.OpaqueToken;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.core.serializer.support.DeserializingConverter;
import org.springframework.core.serializer.support.SerializationFailedException;
import org.springframework.core.serializer.support.SerializingConverter;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

/** Sessions of our own pages, the portal and the desks: in the database, so that a restart signs nobody out, and found by the SHA-256 of their id only. */
@Configuration(proxyBeanMethods = false)
public class SessionsOfPages {

    private static final Logger LOG = LoggerFactory.getLogger(SessionsOfPages.class);

    public static final String COOKIE = "namens_portal";

    private static final String CREATE = """
            INSERT INTO entrance.session (primary_id, session_id, creation_time, last_access_time,
                max_inactive_interval, expiry_time, principal_name)
            VALUES (?, encode(sha256(convert_to(?, 'UTF8')), 'hex'), ?, ?, ?, ?, ?)
            """;

    /** Gives back the id that was shown, which the row does not hold. */
    private static final String GET = """
            WITH shown AS (SELECT CAST(? AS text) AS id)
            SELECT s.primary_id, shown.id AS session_id, s.creation_time, s.last_access_time, s.max_inactive_interval,
                a.attribute_name, a.attribute_bytes
            FROM shown
            JOIN entrance.session s ON s.session_id = encode(sha256(convert_to(shown.id, 'UTF8')), 'hex')
            LEFT JOIN entrance.session_attributes a ON a.session_primary_id = s.primary_id
            """;

    private static final String UPDATE = """
            UPDATE entrance.session
            SET session_id = encode(sha256(convert_to(?, 'UTF8')), 'hex'), last_access_time = ?,
                max_inactive_interval = ?, expiry_time = ?, principal_name = ?
            WHERE primary_id = ?
            """;

    private static final String DELETE = """
            DELETE FROM entrance.session
            WHERE session_id = encode(sha256(convert_to(?, 'UTF8')), 'hex') AND max_inactive_interval >= 0
            """;

    /** Two requests of one browser may add the same attribute at the same moment. */
    private static final String CREATE_ATTRIBUTE = """
            INSERT INTO entrance.session_attributes (session_primary_id, attribute_name, attribute_bytes)
            VALUES (?, ?, ?)
            ON CONFLICT (session_primary_id, attribute_name) DO UPDATE SET attribute_bytes = excluded.attribute_bytes
            """;

    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> hashedSessionIds(EntranceSettings settings) {
        return sessions -> {
            sessions.setTableName("entrance.session");
            sessions.setDefaultMaxInactiveInterval(settings.idleSession());
            sessions.setSessionIdGenerator(() -> OpaqueToken.random().value());
            sessions.setCreateSessionQuery(CREATE);
            sessions.setGetSessionQuery(GET);
            sessions.setUpdateSessionQuery(UPDATE);
            sessions.setDeleteSessionQuery(DELETE);
            sessions.setCreateSessionAttributeQuery(CREATE_ATTRIBUTE);
            sessions.setConversionService(readingWhatThisVersionKnows());
        };
    }

    /** What another version of the program wrote and this one cannot read is absent: the person signs in again. */
    private static ConversionService readingWhatThisVersionKnows() {
        var reading = new DeserializingConverter(SessionsOfPages.class.getClassLoader());
        var conversions = new GenericConversionService();
        conversions.addConverter(Object.class, byte[].class, new SerializingConverter());
        conversions.addConverter(byte[].class, Object.class, new OrAbsent(reading));
        return conversions;
    }

    private record OrAbsent(DeserializingConverter reading) implements Converter<byte[], @Nullable Object> {

        @Override
        public @Nullable Object convert(byte[] written) {
            try {
                return reading.convert(written);
            } catch (SerializationFailedException byAnotherVersion) {
                LOG.info("What another version kept in a session of our own pages is left out");
                return null;
            }
        }
    }

    @Bean
    CookieSerializer cookieOfPages(NamensSettings settings) {
        var cookie = new DefaultCookieSerializer();
        cookie.setCookieName(COOKIE);
        cookie.setCookiePath("/");
        cookie.setUseHttpOnlyCookie(true);
        cookie.setSameSite("Lax");
        cookie.setUseSecureCookie(settings.secure());
        return cookie;
    }
}
