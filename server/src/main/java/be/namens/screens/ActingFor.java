package be.namens.screens;

/** For whom the person acts on this page: the band under the header says it. */
public sealed interface ActingFor {

    record Oneself() implements ActingFor {}

    /**
     * @param name of the enterprise
     * @param number as people write it: {@code 0123.456.749}
     */
    record Enterprise(String name, String number) implements ActingFor {}
}
