package be.namens.registers.magda;

import be.namens.registers.magda.MagdaProblem.Why;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads an answer into elements: no document type, no entity but XML's own five, and no more than an answer can need. */
final class ReadXml {

    static final int DEEPEST = 40;
    static final int MOST_ELEMENTS = 100_000;

    private static final XMLInputFactory FACTORY = factory();

    private int elements;

    private ReadXml() {}

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("Nothing is fetched");
        });
        return factory;
    }

    static Element read(byte[] answer) throws MagdaProblem {
        try {
            var reader = FACTORY.createXMLStreamReader(new ByteArrayInputStream(answer));
            try {
                return new ReadXml().document(reader);
            } finally {
                reader.close();
            }
        } catch (XMLStreamException | RuntimeException unreadable) {
            // Its message may hold what stands there.
            throw new MagdaProblem(Why.UNREADABLE);
        }
    }

    private Element document(XMLStreamReader reader) throws XMLStreamException, MagdaProblem {
        while (reader.hasNext()) {
            int event = reader.next();
            if (event == XMLStreamConstants.DTD) {
                throw new MagdaProblem(Why.UNREADABLE);
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                var root = element(reader, 1);
                while (reader.hasNext()) {
                    reader.next();
                }
                return root;
            }
        }
        throw new MagdaProblem(Why.UNREADABLE);
    }

    private Element element(XMLStreamReader reader, int depth) throws XMLStreamException, MagdaProblem {
        if (depth > DEEPEST || ++elements > MOST_ELEMENTS) {
            throw new MagdaProblem(Why.UNREADABLE);
        }
        String name = reader.getLocalName();
        Map<String, String> attributes = new HashMap<>();
        for (int at = 0; at < reader.getAttributeCount(); at++) {
            attributes.put(reader.getAttributeLocalName(at), reader.getAttributeValue(at));
        }
        List<Element> children = new ArrayList<>();
        var text = new StringBuilder();
        while (true) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> children.add(element(reader, depth + 1));
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text.append(reader.getText());
                case XMLStreamConstants.END_ELEMENT -> {
                    return new Element(name, attributes, text.toString().strip(), children);
                }
                case XMLStreamConstants.ENTITY_REFERENCE, XMLStreamConstants.DTD ->
                    throw new MagdaProblem(Why.UNREADABLE);
                default -> {
                    // Comments, processing instructions and white space say nothing.
                }
            }
        }
    }
}
