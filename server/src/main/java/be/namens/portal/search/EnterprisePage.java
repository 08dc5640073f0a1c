package be.namens.portal.search;

import be.namens.registers.Enterprise;
import be.namens.registers.EnterpriseNumber;
import be.namens.registers.EnterpriseSearch;
import be.namens.registers.EstablishmentNumber;
import be.namens.registers.PublicEntries;
import be.namens.registers.PublicEntry;
import be.namens.registers.PublicEntry.Establishment;
import be.namens.registers.TypedNumber;
import be.namens.screens.Texts;
import be.namens.shared.NamensSettings;
import be.namens.shared.PageOf;
import be.namens.shared.TheClock;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What everybody may know of one enterprise. */
@Controller
class EnterprisePage {

    static final String PATH = "/onderneming";

    private final PublicEntries entries;
    private final EnterpriseSearch search;
    private final EntryView view;
    private final LimitPerAddress limit;
    private final NamensSettings settings;
    private final Texts texts;
    private final TheClock clock;

    EnterprisePage(
            PublicEntries entries,
            EnterpriseSearch search,
            EntryView view,
            LimitPerAddress limit,
            NamensSettings settings,
            Texts texts,
            TheClock clock) {
        this.entries = entries;
        this.search = search;
        this.view = view;
        this.limit = limit;
        this.settings = settings;
        this.texts = texts;
        this.clock = clock;
    }

    static String path(EnterpriseNumber number) {
        return PATH + "/" + number.formatted();
    }

    @GetMapping(PATH + "/{number}")
    String show(
            @PathVariable("number") String typed,
            @RequestParam(name = "vestigingen", required = false) @Nullable String after,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        limit.count(request, response);
        return switch (EnterpriseNumber.read(typed)) {
            case TypedNumber.Valid<EnterpriseNumber> valid ->
                valid.number().formatted().equals(typed)
                        ? entries.find(valid.number(), texts.locale())
                                .map(entry -> show(entry, after(after), response, model))
                                .orElseGet(() -> absent(typed, response, model))
                        : "redirect:" + path(valid.number());
            case TypedNumber.Invalid<EnterpriseNumber> invalid ->
                ofEstablishment(typed)
                        .map(enterprise -> "redirect:" + path(enterprise) + "#vestigingen")
                        .orElseGet(() -> absent(typed, response, model));
        };
    }

    private Optional<EnterpriseNumber> ofEstablishment(String typed) {
        return switch (EstablishmentNumber.read(typed)) {
            case TypedNumber.Valid<EstablishmentNumber> valid -> search.enterpriseOf(valid.number());
            case TypedNumber.Invalid<EstablishmentNumber> invalid -> Optional.empty();
        };
    }

    private static Optional<EstablishmentNumber> after(@Nullable String typed) {
        return switch (EstablishmentNumber.read(typed == null ? "" : typed)) {
            case TypedNumber.Valid<EstablishmentNumber> valid -> Optional.of(valid.number());
            case TypedNumber.Invalid<EstablishmentNumber> invalid -> Optional.empty();
        };
    }

    private String show(
            PublicEntry entry, Optional<EstablishmentNumber> after, HttpServletResponse response, Model model) {
        var number = entry.enterprise().number();
        // A sole trader is a person: search engines need not lead to where somebody lives.
        boolean index = after.isEmpty() && entry.enterprise().kind() == Enterprise.Kind.LEGAL_PERSON;
        PublicPage.headers(response, settings, path(number), index);
        var establishments = establishments(number, after);
        model.addAttribute("entry", entry);
        model.addAttribute("names", view.names(entry));
        var functions = entries.functions(number, clock.today());
        model.addAttribute("functions", view.functions(functions));
        model.addAttribute("functionsCut", functions.size() >= PublicEntries.MOST_FUNCTIONS);
        model.addAttribute("establishments", establishments.rows());
        model.addAttribute("next", establishments.next().orElse(null));
        model.addAttribute("first", after.isEmpty());
        return "portal/enterprise";
    }

    /** Behind the last one there are none; who asks for those anyway gets the first ones. */
    private PageOf<Establishment> establishments(EnterpriseNumber number, Optional<EstablishmentNumber> after) {
        var page = entries.establishments(number, after.map(EstablishmentNumber::digits), texts.locale());
        return page.rows().isEmpty() && after.isPresent()
                ? entries.establishments(number, Optional.empty(), texts.locale())
                : page;
    }

    /** The number that was asked is repeated only as far as one would read it. */
    private static String absent(String typed, HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.NOT_FOUND.value());
        response.setHeader("X-Robots-Tag", "noindex");
        model.addAttribute("typed", typed.substring(0, Math.min(typed.length(), 20)));
        return "portal/enterprise-absent";
    }
}
