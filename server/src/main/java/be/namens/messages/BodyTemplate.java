package be.namens.messages;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.io.JsonStringEncoder;

/** What a gateway wants to read, with places for what is sent; each value is written so that it stays within its place. */
record BodyTemplate(Format format, String text) {

    private static final Pattern PLACE = Pattern.compile("\\{(to|text|id)}");

    BodyTemplate {
        if (!text.contains("{to}") || !text.contains("{text}")) {
            throw new IllegalArgumentException("namens.sms.body must hold {to} and {text}");
        }
    }

    static BodyTemplate of(String contentType, String text) {
        return switch (contentType) {
            case "application/json" -> new BodyTemplate(Format.JSON, text);
            case "application/x-www-form-urlencoded" -> new BodyTemplate(Format.FORM, text);
            default ->
                throw new IllegalArgumentException(
                        "namens.sms.content-type must be application/json or application/x-www-form-urlencoded");
        };
    }

    String fill(Map<String, String> values) {
        return PLACE.matcher(text)
                .replaceAll(place -> Matcher.quoteReplacement(format.write(values.getOrDefault(place.group(1), ""))));
    }

    /** How a value is written. */
    enum Format {
        JSON {
            @Override
            String write(String value) {
                var written = new StringBuilder();
                JsonStringEncoder.getInstance().quoteAsString(value, written);
                return written.toString();
            }
        },
        FORM {
            @Override
            String write(String value) {
                return URLEncoder.encode(value, StandardCharsets.UTF_8);
            }
        };

        abstract String write(String value);
    }
}
