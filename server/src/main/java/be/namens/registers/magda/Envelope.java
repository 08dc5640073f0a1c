package be.namens.registers.magda;

import be.namens.shared.TheClock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Writes a question as the SOAP message that MAGDA reads. */
final class Envelope {

    static final String SOAP = "http://schemas.xmlsoap.org/soap/envelope/";

    private static final DateTimeFormatter DAY = DateTimeFormatter.ISO_LOCAL_DATE;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss.SSS");
    private static final String VERSION = "02.00.0000";

    private final Document document = empty();

    private Envelope() {}

    /**
     * @param reference by which this question is found again, here and at MAGDA
     */
    static Document of(Question question, MagdaSettings settings, String reference, Instant now) {
        var envelope = new Envelope();
        envelope.write(question, settings, reference, now.atZone(TheClock.ZONE));
        return envelope.document;
    }

    private void write(Question question, MagdaSettings settings, String reference, ZonedDateTime now) {
        Element root = document.createElementNS(SOAP, "soapenv:Envelope");
        declare(root, "soapenv", SOAP);
        document.appendChild(root);
        root.appendChild(document.createElementNS(SOAP, "soapenv:Header"));
        Element body = document.createElementNS(SOAP, "soapenv:Body");
        root.appendChild(body);
        Element service = document.createElementNS(question.namespace(), "web:" + question.service());
        declare(service, "web", question.namespace());
        body.appendChild(service);
        Element request = below(service, "Verzoek");
        context(below(request, "Context"), question, settings, reference, now);
        Element asked = below(below(request, "Vragen"), "Vraag");
        below(asked, "Referte", reference);
        content(below(asked, "Inhoud"), question);
    }

    private void context(
            Element context, Question question, MagdaSettings settings, String reference, ZonedDateTime now) {
        below(context, "Naam", question.service());
        below(context, "Versie", VERSION);
        Element message = below(context, "Bericht");
        below(message, "Type", "VRAAG");
        Element moment = below(message, "Tijdstip");
        below(moment, "Datum", DAY.format(now));
        below(moment, "Tijd", TIME.format(now));
        Element sender = below(message, "Afzender");
        below(sender, "Identificatie", settings.sender());
        below(sender, "Referte", reference);
        if (!settings.capacity().isBlank()) {
            below(sender, "Hoedanigheid", settings.capacity());
        }
    }

    private void content(Element content, Question question) {
        Element criteria = below(content, "Criteria");
        switch (question) {
            case Question.FunctionsOf of ->
                below(below(criteria, "Persoon"), "INSZ", of.person().digits());
            case Question.FunctionsAt at -> {
                Element number = below(
                        below(criteria, "Onderneming"),
                        "Ondernemingsnummer",
                        at.enterprise().digits());
                number.setAttribute("Type", "FunctieIn");
            }
            case Question.About about -> {
                below(criteria, "Ondernemingsnummer", about.enterprise().digits());
                below(criteria, "Basisgegevens", "1");
                below(criteria, "Rechtstoestanden", "1");
                below(below(criteria, "Functies"), "Aanduiding", "1");
                below(content, "Taal", "nl");
            }
        }
    }

    /** A signature is over what is written, so what a prefix stands for is written too. */
    static void declare(Element element, String prefix, String namespace) {
        element.setAttributeNS(XMLConstants.XMLNS_ATTRIBUTE_NS_URI, "xmlns:" + prefix, namespace);
    }

    private Element below(Element parent, String name) {
        Element child = document.createElementNS(null, name);
        parent.appendChild(child);
        return child;
    }

    private Element below(Element parent, String name, String text) {
        Element child = below(parent, name);
        child.setTextContent(text);
        return child;
    }

    private static Document empty() {
        try {
            var factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder().newDocument();
        } catch (ParserConfigurationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
