package be.namens.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import javax.xml.crypto.dsig.XMLSignature;
import javax.xml.crypto.dsig.XMLSignatureFactory;
import javax.xml.crypto.dsig.dom.DOMValidateContext;
import javax.xml.parsers.DocumentBuilderFactory;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.SslBundleKey;
import org.springframework.boot.ssl.SslStoreBundle;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Stands in for MAGDA on the loopback address, by HTTPS with certificates of both sides: reads the messages of GeefFuncties and
 * GeefOnderneming 02.00, checks their signature with the key in the message, and answers from a small world. It knows nothing of us.
 */
public final class MagdaStandIn implements AutoCloseable {

    private static final String WSU =
            "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-utility-1.0.xsd";
    private static final String WSSE =
            "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd";

    private final TestAuthority authority = new TestAuthority("Authority of the stand-in");
    private final HttpsServer server;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final Map<String, Known> enterprises = new ConcurrentHashMap<>();
    private volatile Behaviour behaviour = this::fromTheWorld;

    /** Of the question that this thread answers. */
    private static final ThreadLocal<String> REFERENCE = ThreadLocal.withInitial(() -> "1");

    /** What it does with a message. */
    public interface Behaviour {
        void answer(HttpExchange exchange, Document message) throws Exception;
    }

    /** An enterprise as MAGDA knows it. */
    public record Known(String name, String status, String form, String situation, List<Held> functions) {

        public Known {
            functions = List.copyOf(functions);
        }

        public static Known company(String name, Held... functions) {
            return new Known(name, "AC", "610", "000", List.of(functions));
        }
    }

    /** A function as MAGDA knows it: of a person when it has a number, and otherwise of a company. */
    public record Held(
            int sequence, String code, String number, String family, String given, String company, String until) {

        public static Held director(int sequence, String number, String family, String given) {
            return new Held(sequence, "10002", number, family, given, "", "9999-12-31");
        }
    }

    public MagdaStandIn() {
        this("localhost", Duration.ofDays(30));
    }

    /** With a certificate of its own for another host, or one that is over. */
    public MagdaStandIn(String host, Duration until) {
        try {
            server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.setHttpsConfigurator(new HttpsConfigurator(context(host, until)) {
                @Override
                public void configure(HttpsParameters parameters) {
                    var ssl = getSSLContext().getDefaultSSLParameters();
                    ssl.setNeedClientAuth(true);
                    parameters.setSSLParameters(ssl);
                }
            });
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/soap", this::serve);
        server.start();
    }

    private SSLContext context(String host, Duration until) {
        try {
            var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(authority.keyStore("MAGDA stand-in", host, until), TestAuthority.PASSWORD.toCharArray());
            var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(authority.trustStore());
            var context = SSLContext.getInstance("TLS");
            context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public String address() {
        return "https://127.0.0.1:" + server.getAddress().getPort() + "/soap/WebService";
    }

    public TestAuthority authority() {
        return authority;
    }

    /** With a certificate that the stand-in believes. */
    public SslBundle bundle() {
        return SslBundle.of(
                SslStoreBundle.of(
                        authority.keyStore("Namens in a test"), TestAuthority.PASSWORD, authority.trustStore()),
                SslBundleKey.of(TestAuthority.PASSWORD, "key"));
    }

    /** From now on. */
    public void behave(Behaviour now) {
        behaviour = now;
        asked.clear();
    }

    /** From now on it answers from its world. */
    public void behave() {
        behave(this::fromTheWorld);
    }

    public void knows(String enterprise, Known known) {
        enterprises.put(enterprise, known);
    }

    /** What it was asked since it was told how to behave: the service and about what, without numbers of persons. */
    public List<String> asked() {
        return List.copyOf(asked);
    }

    /** Does not go on before the stand-in is closed. */
    public void hang() {
        try {
            closing.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            var message = parse(exchange.getRequestBody().readAllBytes());
            asked.add(question(message));
            REFERENCE.set(text(message, "Referte").orElse("1"));
            behaviour.answer(exchange, message);
        } catch (IOException failure) {
            throw failure;
        } catch (Exception failure) {
            send(exchange, 400, String.valueOf(failure.getMessage()));
        }
    }

    private static String question(Document message) {
        String service = text(message, "Naam").orElse("?");
        return text(message, "INSZ").isPresent()
                ? service + " of a person"
                : service + " " + text(message, "Ondernemingsnummer").orElse("?");
    }

    /** As it does when nothing else was said. */
    public void fromTheWorld(HttpExchange exchange, Document message) throws Exception {
        requireSignature(message);
        String service = text(message, "Naam").orElseThrow();
        var person = text(message, "INSZ");
        var number = text(message, "Ondernemingsnummer");
        String content;
        if (service.equals("GeefOnderneming")) {
            var known = Optional.ofNullable(enterprises.get(number.orElseThrow()));
            content = known.map(one -> enterprise(number.get(), one)).orElse("");
        } else {
            content = enterprises.entrySet().stream()
                    .flatMap(entry -> entry.getValue().functions().stream()
                            .filter(held -> person.map(held.number()::equals)
                                    .orElseGet(() -> entry.getKey().equals(number.orElseThrow())))
                            .map(held -> function(entry.getKey(), held)))
                    .collect(Collectors.joining());
            content = content.isEmpty() ? "" : "<Functies>" + content + "</Functies>";
        }
        send(
                exchange,
                200,
                content.isEmpty() ? exception(service, "30001") : reply(service, "<Inhoud>" + content + "</Inhoud>"));
    }

    public static String function(String enterprise, Held held) {
        String holder = held.number().isEmpty() ? "" : "<INSZ>" + held.number() + "</INSZ>";
        String company =
                held.company().isEmpty() ? "" : "<Ondernemingsnummer>" + held.company() + "</Ondernemingsnummer>";
        return """
                <Functie DatumModificatie="2023-06-01">
                  <AuthentiekeBron><Code>03</Code><Omschrijving>KBO</Omschrijving></AuthentiekeBron>
                  <FunctiehouderVan>%s</FunctiehouderVan>
                  <AanduidingPersoonOnderneming><Code>%s</Code><Omschrijving>…</Omschrijving></AanduidingPersoonOnderneming>
                  %s%s
                  <VolgNummer>%03d</VolgNummer>
                  <AardFunctie><Code>%s</Code><Omschrijving TaalCode="nl">…</Omschrijving></AardFunctie>
                  <Periode><Begin>2020-01-01</Begin><Einde>%s</Einde></Periode>
                  <AanduidingVrijstelling><Code>N</Code></AanduidingVrijstelling>
                </Functie>
                """.formatted(
                        enterprise,
                        held.number().isEmpty() ? "2" : "1",
                        holder,
                        company,
                        held.sequence(),
                        held.code(),
                        held.until());
    }

    public static String enterprise(String number, Known known) {
        String functions = known.functions().stream()
                .filter(held -> !held.family().isEmpty())
                .map(held -> """
                        <Functie DatumBegin="2020-01-01">
                          <FunctiehouderVan>%s</FunctiehouderVan>
                          <AardFunctie><Code>%s</Code></AardFunctie>
                          <Persoon><INSZ>%s</INSZ><AchterNaam>%s</AchterNaam><VoorNaam>%s</VoorNaam></Persoon>
                        </Functie>
                        """.formatted(number, held.code(), held.number(), held.family(), held.given()))
                .collect(Collectors.joining());
        return """
                <Onderneming>
                  <Ondernemingsnummer>%s</Ondernemingsnummer>
                  <AuthentiekBron><Code>03</Code></AuthentiekBron>
                  <OndernemingOfVestiging><Code Beschrijving="Onderneming">1</Code></OndernemingOfVestiging>
                  <StatusKBO><Code>%s</Code></StatusKBO>
                  <SoortOnderneming><Code Beschrijving="Rechtspersoon">2</Code></SoortOnderneming>
                  <Namen><MaatschappelijkeNamen><MaatschappelijkeNaam><Naam>%s</Naam><Taalcode>nl</Taalcode></MaatschappelijkeNaam></MaatschappelijkeNamen></Namen>
                  <Rechtsvormen><Rechtsvorm DatumBegin="1999-01-01" DatumEinde="2019-12-31"><Code>015</Code></Rechtsvorm><Rechtsvorm DatumBegin="2020-01-01"><Code>%s</Code></Rechtsvorm></Rechtsvormen>
                  <Rechtstoestanden><Rechtstoestand DatumBegin="1999-01-01"><Code>%s</Code></Rechtstoestand></Rechtstoestanden>
                  %s
                </Onderneming>
                """.formatted(
                        number,
                        known.status(),
                        known.name(),
                        known.form(),
                        known.situation(),
                        functions.isEmpty() ? "" : "<Functies>" + functions + "</Functies>");
    }

    /** The envelope around what stands in an answer. */
    public static String reply(String service, String answer) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/"><soapenv:Header/><soapenv:Body>
                <web:%1$sResponse xmlns:web="http://webservice.%2$sdienst-02_00.onderneming-02_00.vip.vlaanderen.be"><Repliek>
                  <Context><Naam>%1$s</Naam><Versie>02.00.0000</Versie><Bericht><Type>ANTWOORD</Type>
                    <Tijdstip><Datum>2026-11-28</Datum><Tijd>12:12:00.000</Tijd></Tijdstip>
                    <Afzender><Identificatie>vip.vlaanderen.be</Identificatie><Naam>MagdaGateway</Naam></Afzender></Bericht></Context>
                  <Antwoorden><Antwoord><Referte>%4$s</Referte>%3$s</Antwoord></Antwoorden>
                </Repliek></web:%1$sResponse></soapenv:Body></soapenv:Envelope>
                """.formatted(service, service.toLowerCase(java.util.Locale.ROOT), answer, REFERENCE.get());
    }

    public static String exception(String service, String number) {
        return exception(service, number, "FOUT");
    }

    /** With its type, and what stands beside it. */
    public static String exception(String service, String number, String type, String... beside) {
        return reply(service, """
                <Uitzonderingen><Uitzondering><Identificatie>%s</Identificatie><Oorsprong>MAGDA</Oorsprong><Type>%s</Type>
                  <Diagnose>…</Diagnose></Uitzondering></Uitzonderingen>%s
                """.formatted(number, type, String.join("", beside)));
    }

    /** A fault of SOAP 1.1. */
    public static String fault(String code) {
        return """
                <s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body><s:Fault><faultcode>s:%s</faultcode>
                <faultstring>…</faultstring></s:Fault></s:Body></s:Envelope>
                """.formatted(code);
    }

    public static void send(HttpExchange exchange, int status, String answer) throws IOException {
        byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "text/xml; charset=UTF-8");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private static Document parse(byte[] message) throws Exception {
        return DocumentBuilderFactory.newDefaultNSInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(message));
    }

    private static Optional<String> text(Document message, String name) {
        return Optional.ofNullable(message.getElementsByTagName(name).item(0))
                .map(element -> element.getTextContent().strip());
    }

    /** The body and until when it counts are signed with the key of the certificate in the message. */
    public static void requireSignature(Document message) throws Exception {
        for (String name : List.of("Body", "Timestamp")) {
            var namespace = name.equals("Body") ? "http://schemas.xmlsoap.org/soap/envelope/" : WSU;
            ((Element) message.getElementsByTagNameNS(namespace, name).item(0)).setIdAttributeNS(WSU, "Id", true);
        }
        var signature = (Element)
                message.getElementsByTagNameNS(XMLSignature.XMLNS, "Signature").item(0);
        var token = message.getElementsByTagNameNS(WSSE, "BinarySecurityToken").item(0);
        var chain = CertificateFactory.getInstance("X.509")
                .generateCertPath(
                        new ByteArrayInputStream(Base64.getMimeDecoder().decode(token.getTextContent())), "PkiPath");
        var signer = (X509Certificate) chain.getCertificates().getFirst();
        var check = new DOMValidateContext(signer.getPublicKey(), signature);
        var read = XMLSignatureFactory.getInstance("DOM").unmarshalXMLSignature(check);
        var signed = read.getSignedInfo().getReferences().stream()
                .map(reference -> reference.getURI())
                .toList();
        if (!read.validate(check) || signed.size() != 2) {
            throw new IllegalArgumentException("The message is not signed as it should be");
        }
    }
}
