package be.namens.keys.eid;

import be.namens.keys.eid.EidTable.Row;
import be.namens.keys.eid.StatusDraft.Signer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.ocsp.OCSPException;
import org.bouncycastle.cert.ocsp.OCSPRespBuilder;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.convert.DurationStyle;

/** Makes what a row of the table says: the card, its token and what the authority answers. */
final class RowsOfCards {

    private static final byte[] ENDLESS = new byte[OcspResponder.LARGEST_ANSWER + 1];

    private final EidWorld world;
    private final String number;

    /**
     * @param number of the holder of good cards
     */
    RowsOfCards(EidWorld world, String number) {
        this.world = world;
        this.number = number;
    }

    TestCard card(Row row) {
        return draft(row).by(world.authority(or(row.card().authority(), "")), world.now);
    }

    private CardDraft draft(Row row) {
        var card = row.card();
        var draft = new CardDraft(holder(card.number()), ocsp(row));
        draft.keys = row.keys();
        draft.from = duration(card.from(), draft.from);
        draft.until = duration(card.until(), draft.until);
        draft.usage = card.usage() == null ? draft.usage : KeyUsage.nonRepudiation;
        draft.purposes = switch (or(card.purpose(), "client")) {
            case "client" -> draft.purposes;
            case "server" -> List.of(KeyPurposeId.id_kp_serverAuth);
            case "none" -> List.of();
            default -> throw new IllegalArgumentException(card.purpose());
        };
        draft.policies = card.policies() == null ? draft.policies : card.policies();
        draft.unknownCriticalExtension = card.extension() != null;
        return draft;
    }

    private String holder(@Nullable String said) {
        return switch (or(said, "")) {
            case "" -> number;
            case "none" -> "";
            case "PNOBE-" -> said + number;
            default -> said;
        };
    }

    private String ocsp(Row row) {
        if ("nobody listens".equals(row.status().happens())) {
            return "http://" + world.deaf + "/ocsp";
        }
        return switch (or(row.card().ocsp(), "")) {
            case "" -> world.ocsp.address();
            case "none" -> "";
            case "behind a name" -> "http://" + world.ocsp.host() + "@169.254.169.254/ocsp";
            default -> row.card().ocsp();
        };
    }

    String token(Row row, TestCard card, String nonce) {
        var said = row.token();
        var token = card.token(row.algorithm(), or(said.origin(), EidWorld.ORIGIN), nonce);
        token.put("format", or(said.format(), token.get("format")));
        token.put("algorithm", or(said.algorithm(), token.get("algorithm")));
        token.put("signature", signature(row, card, nonce, token));
        token.put("unverifiedCertificate", certificate(row, card, token));
        return whole(or(said.whole(), ""), TestCard.json(token));
    }

    private static String signature(Row row, TestCard card, String nonce, Map<String, String> token) {
        String said = row.token().signature();
        return switch (or(said, "its own")) {
            case "its own" -> token.get("signature");
            case "of another card" ->
                new TestCard(CardAuthority.freshKeys(row.keys()), card.certificate(), card.authority())
                        .token(row.algorithm(), EidWorld.ORIGIN, nonce)
                        .get("signature");
            case "noughts" -> TestCard.base64(new byte[96]);
            default -> said;
        };
    }

    private String certificate(Row row, TestCard card, Map<String, String> token) {
        String said = row.token().certificate();
        return switch (or(said, "its own")) {
            case "its own" -> token.get("unverifiedCertificate");
            case "of another card" -> {
                var draft = draft(row);
                draft.ownKeys = true;
                yield TestCard.base64(draft.by(card.authority(), world.now).encoded());
            }
            case "and more" -> {
                byte[] encoded = card.encoded();
                yield TestCard.base64(Arrays.copyOf(encoded, encoded.length + 3));
            }
            default -> said;
        };
    }

    private static String whole(String said, String token) {
        return switch (said) {
            case "" -> token;
            case "nothing" -> "";
            case "blanks" -> "   ";
            case "oversized" -> token + " ".repeat(WebEidToken.LONGEST);
            case "twice" -> token.replace("{", "{\"algorithm\":\"ES256\",");
            default -> said;
        };
    }

    /** What the authority does when it is asked about the card. */
    OcspStandIn.Behaviour authority(Row row, TestCard card) {
        var status = status(row, card);
        return switch (or(row.status().happens(), "answers")) {
            case "answers", "nobody listens" ->
                (exchange, question) -> OcspStandIn.send(exchange, status.answer(question));
            case "error 500" -> (exchange, question) -> exchange.sendResponseHeaders(500, -1);
            case "try later" -> (exchange, question) -> OcspStandIn.send(exchange, error(OCSPRespBuilder.TRY_LATER));
            case "unauthorized" ->
                (exchange, question) -> OcspStandIn.send(exchange, error(OCSPRespBuilder.UNAUTHORIZED));
            case "redirect" ->
                (exchange, question) -> {
                    exchange.getResponseHeaders().add("Location", world.ocsp.address());
                    exchange.sendResponseHeaders(302, -1);
                };
            case "hangs" -> (exchange, question) -> world.ocsp.hang();
            case "drips" ->
                (exchange, question) -> {
                    exchange.sendResponseHeaders(200, 0);
                    exchange.getResponseBody().write(status.answer(question), 0, 10);
                    exchange.getResponseBody().flush();
                    world.ocsp.hang();
                };
            case "too large" -> (exchange, question) -> OcspStandIn.send(exchange, ENDLESS);
            case "web page" ->
                (exchange, question) -> OcspStandIn.send(exchange, "<html>".getBytes(StandardCharsets.UTF_8));
            case "empty" -> (exchange, question) -> exchange.sendResponseHeaders(200, -1);
            default -> throw new IllegalArgumentException(row.status().happens());
        };
    }

    private StatusDraft status(Row row, TestCard card) {
        var said = row.status();
        var status = new StatusDraft(card.authority(), world.authority("unknown"), world.now());
        status.status = or(said.says(), status.status);
        status.signer = said.signer() == null ? status.signer : Signer.valueOf(said.signer());
        status.thisUpdate = duration(said.thisUpdate(), status.thisUpdate);
        status.nextUpdate = duration(said.nextUpdate(), status.nextUpdate);
        status.nonce = or(said.nonce(), status.nonce);
        status.hash = or(said.hash(), status.hash);
        status.aboutAnother = "another".equals(said.about());
        status.twice = "two".equals(said.about());
        return status;
    }

    private static byte[] error(int code) throws IOException {
        try {
            return new OCSPRespBuilder().build(code, null).getEncoded();
        } catch (OCSPException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static Duration duration(@Nullable String said, Duration otherwise) {
        return said == null ? otherwise : DurationStyle.detectAndParse(said);
    }

    private static String or(@Nullable String said, String otherwise) {
        return said == null ? otherwise : said;
    }
}
