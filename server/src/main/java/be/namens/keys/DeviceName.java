package be.namens.keys;

import java.util.List;

/** What a person is likely to call the device before which they sit, from what its browser says of itself. */
public final class DeviceName {

    private record Mark(String text, String name) {}

    /** In this order: most browsers also carry the marks of older ones. */
    private static final List<Mark> BROWSERS = List.of(
            new Mark("Edg", "Edge"),
            new Mark("OPR/", "Opera"),
            new Mark("SamsungBrowser/", "Samsung Internet"),
            new Mark("Firefox/", "Firefox"),
            new Mark("FxiOS/", "Firefox"),
            new Mark("CriOS/", "Chrome"),
            new Mark("Chrome/", "Chrome"),
            new Mark("Safari/", "Safari"));

    private static final List<Mark> DEVICES = List.of(
            new Mark("iPhone", "iPhone"),
            new Mark("iPad", "iPad"),
            new Mark("Android", "Android"),
            new Mark("CrOS", "Chromebook"),
            new Mark("Windows", "Windows"),
            new Mark("Macintosh", "Mac"),
            new Mark("Linux", "Linux"));

    private DeviceName() {}

    /** For example {@code Firefox, Windows}; empty when the browser says nothing that we know. */
    public static String of(String userAgent) {
        String browser = first(BROWSERS, userAgent);
        String device = first(DEVICES, userAgent);
        return browser.isEmpty() || device.isEmpty() ? browser + device : browser + ", " + device;
    }

    private static String first(List<Mark> marks, String userAgent) {
        return marks.stream()
                .filter(mark -> userAgent.contains(mark.text()))
                .map(Mark::name)
                .findFirst()
                .orElse("");
    }
}
