package be.namens.screens;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** What the fragments ask while they draw the frame of a page; in a template it is {@code @pageFrame}. */
@Component
class PageFrame {

    private final boolean demo;

    PageFrame(Environment environment) {
        this.demo = environment.acceptsProfiles(Profiles.of("demo"));
    }

    /** Whether nothing here is real. */
    public boolean demo() {
        return demo;
    }

    /** The languages to choose from, each with a link to this same page. */
    public List<LanguageLink> languages(Locale current) {
        String query = queryWithoutLanguage();
        return Arrays.stream(Language.values())
                .map(language -> new LanguageLink(
                        language.tag(),
                        language.ownName(),
                        "?" + query + LanguageChoice.PARAMETER + "=" + language.tag(),
                        language == Language.of(current)))
                .toList();
    }

    /** The problems that belong to one field. */
    public List<Problem> problemsAt(@Nullable List<Problem> problems, String field) {
        List<Problem> all = problems == null ? List.of() : problems;
        return all.stream().filter(problem -> problem.field().equals(field)).toList();
    }

    /** The ids of the hint and of the problem of a field, or null when it has neither. */
    public @Nullable String describedBy(@Nullable List<Problem> problems, String field, @Nullable String hint) {
        boolean wrong = !problemsAt(problems, field).isEmpty();
        if (hint == null) {
            return wrong ? field + "-problem" : null;
        }
        return field + "-hint" + (wrong ? " " + field + "-problem" : "");
    }

    /** The number of the enterprise that one acts for; null when one acts for oneself. */
    public @Nullable String numberOf(ActingFor actingFor) {
        return switch (actingFor) {
            case ActingFor.Oneself oneself -> null;
            case ActingFor.Enterprise enterprise -> enterprise.number();
        };
    }

    /** Whether an option is the selected one, or one of the selected ones. */
    public boolean selected(@Nullable Object selected, String value) {
        return switch (selected) {
            case null -> false;
            case Iterable<?> several -> {
                for (Object one : several) {
                    if (String.valueOf(one).equals(value)) {
                        yield true;
                    }
                }
                yield false;
            }
            default -> String.valueOf(selected).equals(value);
        };
    }

    /** The word of a part or a state in keys of texts and in names of style, for example {@code e-service}. */
    public String wordOf(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The place of the link at which the person is now; -1 when the whole chain is closed. */
    public int firstOpen(Chain chain) {
        var links = chain.links();
        for (int at = 0; at < links.size(); at++) {
            if (links.get(at).state() != Chain.State.CLOSED) {
                return at;
            }
        }
        return -1;
    }

    /** How the chain goes on after a link: closed where both hold, broken where the next one breaks, open elsewhere. */
    public String jointAfter(Chain chain, int at) {
        var links = chain.links();
        if (at + 1 >= links.size() || links.get(at).state() != Chain.State.CLOSED) {
            return wordOf(Chain.State.OPEN);
        }
        return wordOf(links.get(at + 1).state());
    }

    private static String queryWithoutLanguage() {
        if (!(RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes)) {
            return "";
        }
        HttpServletRequest request = attributes.getRequest();
        var kept = new StringBuilder();
        Stream.ofNullable(request.getQueryString())
                .flatMap(query -> Arrays.stream(query.split("&", -1)))
                .filter(pair -> !pair.isEmpty() && !pair.startsWith(LanguageChoice.PARAMETER + "="))
                .forEach(pair -> kept.append(pair).append('&'));
        return kept.toString();
    }

    /**
     * @param href relative to the page itself, so it cannot lead elsewhere
     */
    record LanguageLink(String tag, String name, String href, boolean current) {}
}
