package be.namens.signin;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * With what somebody signs in, as their browser says: to recognise a session by, never to decide anything.
 *
 * <p>Only the family is kept, no version: more would tell one person from another.
 */
public record Device(Program program, OperatingSystem system) {

    public static final Device UNKNOWN = new Device(Program.UNKNOWN, OperatingSystem.UNKNOWN);

    private static final int LONGEST = 512;

    /** From a header {@code User-Agent}, which may hold anything. */
    public static Device of(String userAgent) {
        String text = userAgent.substring(0, Math.min(userAgent.length(), LONGEST));
        return new Device(
                Arrays.stream(Program.values())
                        .filter(one -> text.contains(one.mark))
                        .findFirst()
                        .orElse(Program.UNKNOWN),
                Arrays.stream(OperatingSystem.values())
                        .filter(one -> text.contains(one.mark))
                        .findFirst()
                        .orElse(OperatingSystem.UNKNOWN));
    }

    /** As it is kept, for example {@code firefox/windows}. */
    public String code() {
        return (program.name() + '/' + system.name()).toLowerCase(Locale.ROOT);
    }

    /** Reads what {@link #code} gave. */
    public static Device read(String code) {
        int slash = code.indexOf('/');
        return slash < 0
                ? UNKNOWN
                : new Device(
                        named(Program.values(), code.substring(0, slash)).orElse(Program.UNKNOWN),
                        named(OperatingSystem.values(), code.substring(slash + 1))
                                .orElse(OperatingSystem.UNKNOWN));
    }

    private static <T extends Enum<T>> Optional<T> named(T[] all, String name) {
        return Arrays.stream(all)
                .filter(one -> one.name().equalsIgnoreCase(name))
                .findFirst();
    }

    /** A browser; the order matters, because most of them name others too. */
    public enum Program {
        EDGE("Edg", "Edge"),
        OPERA("OPR/", "Opera"),
        SAMSUNG("SamsungBrowser", "Samsung Internet"),
        FIREFOX("Firefox", "Firefox"),
        FIREFOX_IOS("FxiOS", "Firefox"),
        CHROME_IOS("CriOS", "Chrome"),
        CHROME("Chrome", "Chrome"),
        SAFARI("Safari", "Safari"),
        UNKNOWN("\0", "");

        private final String mark;
        private final String label;

        Program(String mark, String label) {
            this.mark = mark;
            this.label = label;
        }

        /** As people know it, in every language; empty when it is unknown. */
        public String label() {
            return label;
        }
    }

    /** What it runs on; the order matters, because telephones name the system that theirs comes from. */
    public enum OperatingSystem {
        IPHONE("iPhone", "iPhone"),
        IPAD("iPad", "iPad"),
        ANDROID("Android", "Android"),
        WINDOWS("Windows", "Windows"),
        MAC("Macintosh", "Mac"),
        CHROME_OS("CrOS", "Chromebook"),
        LINUX("Linux", "Linux"),
        UNKNOWN("\0", "");

        private final String mark;
        private final String label;

        OperatingSystem(String mark, String label) {
            this.mark = mark;
            this.label = label;
        }

        /** As people know it, in every language; empty when it is unknown. */
        public String label() {
            return label;
        }
    }
}
