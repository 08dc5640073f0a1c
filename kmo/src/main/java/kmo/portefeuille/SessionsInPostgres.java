package kmo.portefeuille;

import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.core.serializer.support.DeserializingConverter;
import org.springframework.core.serializer.support.SerializationFailedException;
import org.springframework.core.serializer.support.SerializingConverter;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;

/** Sessions live in the database, so a restart signs nobody out; whoever reads the tables learns no session id. */
@Configuration(proxyBeanMethods = false)
class SessionsInPostgres {

    private static final String HASHED = "encode(sha256(convert_to(?, 'UTF8')), 'hex')";

    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> keepOnlyTheHashOfSessionIds() {
        return sessions -> {
            sessions.setCreateSessionQuery("""
                    INSERT INTO %TABLE_NAME% (primary_id, session_id, creation_time, last_access_time,
                                              max_inactive_interval, expiry_time, principal_name)
                    VALUES (?, HASHED, ?, ?, ?, ?, ?)
                    """.replace("HASHED", HASHED));
            // Gives back the id that was asked: the table does not know it.
            sessions.setGetSessionQuery("""
                    WITH asked (id) AS (VALUES (?::text))
                    SELECT s.primary_id, asked.id AS session_id, s.creation_time, s.last_access_time,
                           s.max_inactive_interval, a.attribute_name, a.attribute_bytes
                    FROM asked
                    JOIN %TABLE_NAME% s ON s.session_id = encode(sha256(convert_to(asked.id, 'UTF8')), 'hex')
                    LEFT JOIN %TABLE_NAME%_attributes a ON a.session_primary_id = s.primary_id
                    """);
            sessions.setUpdateSessionQuery("""
                    UPDATE %TABLE_NAME%
                    SET session_id = HASHED, last_access_time = ?, max_inactive_interval = ?, expiry_time = ?,
                        principal_name = ?
                    WHERE primary_id = ?
                    """.replace("HASHED", HASHED));
            sessions.setDeleteSessionQuery("""
                    DELETE FROM %TABLE_NAME% WHERE session_id = HASHED AND max_inactive_interval >= 0
                    """.replace("HASHED", HASHED));
        };
    }

    /** What an older version wrote and this one cannot read is absent: the person signs in again. */
    @Bean
    GenericConversionService springSessionConversionService() {
        var reading = new DeserializingConverter(KmoPortefeuille.class.getClassLoader());
        var conversions = new GenericConversionService();
        conversions.addConverter(Object.class, byte[].class, new SerializingConverter());
        conversions.addConverter(byte[].class, Object.class, new ReadingWhatThisVersionKnows(reading));
        return conversions;
    }

    private record ReadingWhatThisVersionKnows(DeserializingConverter reading)
            implements Converter<byte[], @Nullable Object> {

        @Override
        public @Nullable Object convert(byte[] written) {
            try {
                return reading.convert(written);
            } catch (SerializationFailedException byAnotherVersion) {
                return null;
            }
        }
    }
}
