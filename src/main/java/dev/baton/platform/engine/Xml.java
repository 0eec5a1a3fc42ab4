package dev.baton.platform.engine;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.camunda.bpm.engine.exception.NotValidException;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** Reads a model as plain XML, so that a rule sees every element, known to the engine or not. */
final class Xml {

    private Xml() {}

    static Element read(byte[] model) {
        try {
            DocumentBuilder builder = factory().newDocumentBuilder();
            builder.setErrorHandler(null);
            return builder.parse(new ByteArrayInputStream(model)).getDocumentElement();
        } catch (SAXException | IOException e) {
            throw new NotValidException("The model is not readable XML: " + e.getMessage(), e);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("this Java cannot read XML safely", e);
        }
    }

    private static DocumentBuilderFactory factory() throws ParserConfigurationException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
        factory.setNamespaceAware(true);
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        factory.setExpandEntityReferences(false);
        return factory;
    }

    static Stream<Element> elements(Element root) {
        NodeList all = root.getElementsByTagNameNS("*", "*");
        return Stream.concat(
                Stream.of(root), IntStream.range(0, all.getLength()).mapToObj(i -> (Element) all.item(i)));
    }

    /** The elements of that name directly inside. */
    static Stream<Element> children(Element parent, String name) {
        NodeList all = parent.getChildNodes();
        return IntStream.range(0, all.getLength())
                .mapToObj(all::item)
                .filter(Element.class::isInstance)
                .map(Element.class::cast)
                .filter(child -> name.equals(child.getLocalName()));
    }

    static Stream<Attr> attributes(Element element) {
        var all = element.getAttributes();
        return IntStream.range(0, all.getLength()).mapToObj(i -> (Attr) all.item(i));
    }

    /** The text directly inside the element, without that of its children. */
    static String text(Element element) {
        StringBuilder text = new StringBuilder();
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child.getNodeType() == Node.TEXT_NODE || child.getNodeType() == Node.CDATA_SECTION_NODE) {
                text.append(child.getNodeValue());
            }
        }
        return text.toString();
    }

    /** The id of the element or of the nearest one around it that has one, as a person finds it in the modeler. */
    static String place(Element element) {
        for (Node node = element; node instanceof Element around; node = node.getParentNode()) {
            String id = around.getAttribute("id");
            if (!id.isEmpty()) {
                return "'%s'".formatted(id);
            }
        }
        return "the model";
    }

    /** The value of the attribute of this name, whatever its namespace. */
    static Optional<String> attribute(Element element, String name) {
        return attributes(element)
                .filter(attribute -> name.equals(attribute.getLocalName()))
                .map(Attr::getValue)
                .findFirst();
    }
}
