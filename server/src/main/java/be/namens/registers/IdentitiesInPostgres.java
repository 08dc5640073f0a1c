package be.namens.registers;

import be.namens.shared.TheClock;
import be.namens.shared.Vault;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What desks saw of persons: sealed, and found by nothing but the document. */
@Component
class IdentitiesInPostgres implements Identities {

    private static final String DOCUMENT = "registers.identity-document";
    private static final String PARTICULARS = "registers.identity/";

    private final JdbcClient database;
    private final Vault vault;
    private final TheClock clock;

    IdentitiesInPostgres(JdbcClient database, Vault vault, TheClock clock) {
        this.database = database;
        this.vault = vault;
        this.clock = clock;
    }

    /** Of whom a desk saw this document. */
    Optional<PersonId> byDocument(IdentityDocument document) {
        return database.sql("SELECT person_id FROM registers.identity_document WHERE document_hash = ?")
                .param(hash(document))
                .query(UUID.class)
                .optional()
                .map(PersonId::new);
    }

    /** Keeps what a desk saw, in place of what an earlier one did; false when the document is that of another person. */
    boolean keep(PersonId person, Particulars seen) {
        return keep(person, seen, clock.now());
    }

    /** The same of who gets their number with it: seen when they came to be. */
    boolean keepOfNew(PersonId person, Particulars seen) {
        return keep(
                person,
                seen,
                database.sql("SELECT made_at FROM registers.person WHERE id = ?")
                        .param(person.value())
                        .query((row, number) -> row.getTimestamp(1).toInstant())
                        .single());
    }

    private boolean keep(PersonId person, Particulars seen, Instant at) {
        database.sql("""
                        INSERT INTO registers.identity_document (document_hash, person_id, seen_at) VALUES (?, ?, ?)
                        ON CONFLICT (document_hash) DO NOTHING
                        """)
                .params(hash(seen.document()), person.value(), Timestamp.from(at))
                .update();
        if (!byDocument(seen.document()).filter(person::equals).isPresent()) {
            return false;
        }
        write(person, new Identity(seen.born(), seen.sex(), seen.nationality(), seen.document(), at));
        return true;
    }

    /** What desks saw of one person is from now on about another; of the two the later counts. */
    void move(PersonId from, PersonId to) {
        database.sql("UPDATE registers.identity_document SET person_id = ? WHERE person_id = ?")
                .params(to.value(), from.value())
                .update();
        var seen = of(from);
        if (seen.isPresent()
                && of(to).filter(kept -> kept.seenAt().isAfter(seen.get().seenAt()))
                        .isEmpty()) {
            write(to, seen.get());
        }
        forget(from);
    }

    private void write(PersonId person, Identity identity) {
        database.sql("""
                        INSERT INTO registers.identity (person_id, sealed, seen_at) VALUES (?, ?, ?)
                        ON CONFLICT (person_id) DO UPDATE SET sealed = excluded.sealed, seen_at = excluded.seen_at
                        """)
                .params(
                        person.value(),
                        vault.seal(PARTICULARS + person, text(identity)),
                        Timestamp.from(identity.seenAt()))
                .update();
    }

    /** The document leads to this person no more; false when it did before that time, or the person came to be with it. */
    boolean release(PersonId person, IdentityDocument document, Instant since) {
        boolean released = database.sql("""
                        DELETE FROM registers.identity_document seen USING registers.person
                         WHERE person.id = seen.person_id AND seen.document_hash = :hash AND seen.person_id = :person
                           AND seen.seen_at >= :since AND person.made_at < seen.seen_at
                        """)
                        .param("hash", hash(document))
                        .param("person", person.value())
                        .param("since", Timestamp.from(since))
                        .update()
                == 1;
        if (released
                && of(person).filter(seen -> seen.document().equals(document)).isPresent()) {
            forget(person);
        }
        return released;
    }

    private void forget(PersonId person) {
        database.sql("DELETE FROM registers.identity WHERE person_id = ?")
                .param(person.value())
                .update();
    }

    @Override
    public Optional<Identity> of(PersonId person) {
        return database.sql("SELECT sealed, seen_at FROM registers.identity WHERE person_id = ?")
                .param(person.value())
                .query((row, number) -> read(
                        vault.openText(PARTICULARS + person, row.getBytes(1)),
                        row.getTimestamp(2).toInstant()))
                .optional();
    }

    private byte[] hash(IdentityDocument document) {
        return vault.hash(DOCUMENT, document.mark());
    }

    private static String text(Identity seen) {
        var document = seen.document();
        return String.join(
                "\n",
                seen.born().text(),
                seen.sex().name(),
                seen.nationality(),
                document.kind().name(),
                document.country(),
                document.number());
    }

    private static Identity read(String text, Instant seenAt) {
        var lines = text.lines().toList();
        return new Identity(
                BirthDate.ofText(lines.get(0)),
                Sex.valueOf(lines.get(1)),
                lines.get(2),
                new IdentityDocument(IdentityDocument.Kind.valueOf(lines.get(3)), lines.get(4), lines.get(5)),
                seenAt);
    }
}
