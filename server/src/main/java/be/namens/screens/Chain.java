package be.namens.screens;

import java.util.List;

/** The chain that one can see: key, enterprise, right, e-service, always in this order. */
public record Chain(List<Link> links) {

    public Chain {
        links = List.copyOf(links);
    }

    /** One link, with a short text of its own that has been translated already; the text may be empty. */
    public record Link(Part part, State state, String text) {}

    /** The four links; the name on screen is {@code chain.<part>}. */
    public enum Part {
        KEY,
        ENTERPRISE,
        RIGHT,
        E_SERVICE
    }

    /** How a link stands. */
    public enum State {
        CLOSED,
        OPEN,
        BROKEN
    }
}
