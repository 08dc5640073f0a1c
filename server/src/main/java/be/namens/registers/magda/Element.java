package be.namens.registers.magda;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One element of an answer, with local names: MAGDA qualifies the root only.
 *
 * @param text its own text, stripped
 */
record Element(String name, Map<String, String> attributes, String text, List<Element> children) {

    Element {
        attributes = Map.copyOf(attributes);
        children = List.copyOf(children);
    }

    /** All elements at the end of a path of names, for example {@code Periode/Begin}. */
    Stream<Element> all(String path) {
        Stream<Element> found = Stream.of(this);
        for (String step : path.split("/", -1)) {
            found = found.flatMap(element -> element.children.stream()).filter(child -> child.name.equals(step));
        }
        return found;
    }

    Optional<Element> first(String path) {
        return all(path).findFirst();
    }

    /** The text at the end of a path; empty when there is none. */
    Optional<String> text(String path) {
        return first(path).map(Element::text).filter(text -> !text.isEmpty());
    }

    Optional<String> attribute(String attribute) {
        return Optional.ofNullable(attributes.get(attribute));
    }

    /** Holds national numbers: never to be written anywhere. */
    @Override
    public String toString() {
        return "<" + name + ">";
    }
}
