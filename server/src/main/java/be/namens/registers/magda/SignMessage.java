package be.namens.registers.magda;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.CertPath;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Base64;
import java.util.Enumeration;
import java.util.List;
import java.util.logging.Logger;
import javax.xml.XMLConstants;
import javax.xml.crypto.MarshalException;
import javax.xml.crypto.dom.DOMStructure;
import javax.xml.crypto.dsig.CanonicalizationMethod;
import javax.xml.crypto.dsig.DigestMethod;
import javax.xml.crypto.dsig.Reference;
import javax.xml.crypto.dsig.XMLSignatureException;
import javax.xml.crypto.dsig.XMLSignatureFactory;
import javax.xml.crypto.dsig.dom.DOMSignContext;
import javax.xml.crypto.dsig.spec.C14NMethodParameterSpec;
import javax.xml.crypto.dsig.spec.TransformParameterSpec;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ssl.SslBundle;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Signs a message as WS-Security 1.1 with the X.509 token profile says: our chain of certificates in the message, and a signature over
 * the body and over until when the message may be used.
 */
final class SignMessage {

    static final String WSSE = "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd";
    static final String WSU = "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-utility-1.0.xsd";

    private static final String PKI_PATH =
            "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-x509-token-profile-1.0#X509PKIPathv1";
    private static final String BASE_64 =
            "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-soap-message-security-1.0#Base64Binary";
    private static final Duration LIFE = Duration.ofMinutes(5);

    /** At debug level it tells all that is signed, with the number of whom is asked about. Held, for a logger that nobody holds is forgotten. */
    private static final Logger WHAT_IS_SIGNED = Logger.getLogger("org.jcp.xml.dsig.internal.DigesterOutputStream");

    static {
        WHAT_IS_SIGNED.setFilter(line -> false);
    }

    private final PrivateKey key;
    private final CertPath chain;

    private SignMessage(PrivateKey key, CertPath chain) {
        this.key = key;
        this.chain = chain;
    }

    /** With the key of the bundle: the one that its alias names, or else the first that there is. */
    static SignMessage with(SslBundle bundle) {
        try {
            KeyStore store = bundle.getStores().getKeyStore();
            String password = bundle.getKey().getPassword();
            if (password == null) {
                password = bundle.getStores().getKeyStorePassword();
            }
            String alias = store == null ? null : alias(store, bundle.getKey().getAlias());
            if (store != null
                    && alias != null
                    && store.getKey(alias, password == null ? new char[0] : password.toCharArray())
                            instanceof PrivateKey key) {
                var certificates = Arrays.stream(store.getCertificateChain(alias))
                        .map(X509Certificate.class::cast)
                        .toList();
                return new SignMessage(
                        key, CertificateFactory.getInstance("X.509").generateCertPath(certificates));
            }
        } catch (GeneralSecurityException | RuntimeException unusable) {
            // Answered below: its message may hold more than a path.
            throw new MagdaUnusable(
                    "ssl-bundle",
                    "names a bundle whose private key cannot be read: look at the files, the passwords and the alias of"
                            + " its keystore below spring.ssl.bundle.");
        }
        throw new MagdaUnusable(
                "ssl-bundle",
                "names a bundle without a private key and its certificates, with which MAGDA knows you: set its keystore"
                        + " below spring.ssl.bundle.");
    }

    private static @Nullable String alias(KeyStore store, @Nullable String named) throws GeneralSecurityException {
        if (named != null && !named.isBlank()) {
            return named;
        }
        for (Enumeration<String> names = store.aliases(); names.hasMoreElements(); ) {
            String name = names.nextElement();
            if (store.isKeyEntry(name)) {
                return name;
            }
        }
        return null;
    }

    void sign(Document message, Instant now) {
        try {
            Element header = (Element)
                    message.getElementsByTagNameNS(Envelope.SOAP, "Header").item(0);
            Element body = (Element)
                    message.getElementsByTagNameNS(Envelope.SOAP, "Body").item(0);
            Element security = message.createElementNS(WSSE, "wsse:Security");
            Envelope.declare(security, "wsse", WSSE);
            Envelope.declare(security, "wsu", WSU);
            security.setAttributeNS(Envelope.SOAP, "soapenv:mustUnderstand", "1");
            header.appendChild(security);
            Element token = named(message.createElementNS(WSSE, "wsse:BinarySecurityToken"), "token");
            token.setAttribute("ValueType", PKI_PATH);
            token.setAttribute("EncodingType", BASE_64);
            token.setTextContent(Base64.getEncoder().encodeToString(chain.getEncoded("PkiPath")));
            security.appendChild(token);
            Element timestamp = named(message.createElementNS(WSU, "wsu:Timestamp"), "until");
            security.appendChild(timestamp);
            Instant moment = now.truncatedTo(ChronoUnit.MILLIS);
            timestamp.appendChild(moment(message, "wsu:Created", moment));
            timestamp.appendChild(moment(message, "wsu:Expires", moment.plus(LIFE)));
            Envelope.declare(body, "wsu", WSU);
            named(body, "body");
            signature(message, security);
        } catch (GeneralSecurityException | MarshalException | XMLSignatureException failure) {
            throw new IllegalStateException("The message to MAGDA cannot be signed", failure);
        }
    }

    private void signature(Document message, Element security)
            throws GeneralSecurityException, MarshalException, XMLSignatureException {
        var factory = XMLSignatureFactory.getInstance("DOM");
        var digest = factory.newDigestMethod(DigestMethod.SHA256, null);
        var exclusive = factory.newTransform(CanonicalizationMethod.EXCLUSIVE, (TransformParameterSpec) null);
        List<Reference> references = List.of(
                factory.newReference("#body", digest, List.of(exclusive), null, null),
                factory.newReference("#until", digest, List.of(exclusive), null, null));
        var info = factory.newSignedInfo(
                factory.newCanonicalizationMethod(CanonicalizationMethod.EXCLUSIVE, (C14NMethodParameterSpec) null),
                factory.newSignatureMethod(method(), null),
                references);
        Element reference = message.createElementNS(WSSE, "wsse:SecurityTokenReference");
        Element pointer = message.createElementNS(WSSE, "wsse:Reference");
        pointer.setAttribute("URI", "#token");
        pointer.setAttribute("ValueType", PKI_PATH);
        reference.appendChild(pointer);
        var keyInfo = factory.getKeyInfoFactory().newKeyInfo(List.of(new DOMStructure(reference)));
        var context = new DOMSignContext(key, security);
        context.setDefaultNamespacePrefix("ds");
        factory.newXMLSignature(info, keyInfo).sign(context);
    }

    private String method() {
        return key.getAlgorithm().equals("RSA")
                ? "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256"
                : "http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha256";
    }

    private static Element moment(Document message, String name, Instant at) {
        Element element = message.createElementNS(WSU, name);
        element.setTextContent(at.toString());
        return element;
    }

    private static Element named(Element element, String id) {
        element.setAttributeNS(WSU, "wsu:Id", id);
        element.setIdAttributeNS(WSU, "Id", true);
        return element;
    }

    /** The message as it is sent. */
    static byte[] bytes(Document message) {
        try {
            var factory = TransformerFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            var transformer = factory.newTransformer();
            transformer.setOutputProperty(OutputKeys.ENCODING, "UTF-8");
            var out = new StringWriter();
            transformer.transform(new DOMSource(message), new StreamResult(out));
            return out.toString().getBytes(StandardCharsets.UTF_8);
        } catch (TransformerException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
