package be.namens.portal.search;

import be.namens.portal.PortalRefusal;
import be.namens.registers.EnterpriseNumber;
import be.namens.registers.EnterpriseSearch;
import be.namens.registers.EnterpriseSearch.Wanted;
import be.namens.registers.EstablishmentNumber;
import be.namens.registers.TypedNumber;
import be.namens.screens.Problem;
import be.namens.shared.NamensSettings;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where everybody looks for an enterprise, by name or by number. */
@Controller
class SearchPage {

    static final String PATH = "/zoeken";

    /** Digits with what people write between them, enough to be meant as a number. */
    private static final Pattern NUMBER = Pattern.compile("(?i)\\s*(?:BE)?[^\\p{L}0-9]*+(?:[0-9][^\\p{L}0-9]*+){8,}");

    /** What invoices and websites write before it. */
    private static final Pattern BEFORE_NUMBER = Pattern.compile(
            "(?i)^\\s*(?:(?:BTW|TVA|MwSt|USt|VAT|KBO|BCE|ZDU|CBE|RPR|RPM|nr|n°|no)[\\s.:°-]*)+(?=(?:BE)?[\\s.-]*[0-9])");

    private static final Pattern PAGE = Pattern.compile("[1-9][0-9]{0,8}");

    private final EnterpriseSearch search;
    private final LimitPerAddress limit;
    private final NamensSettings settings;

    SearchPage(EnterpriseSearch search, LimitPerAddress limit, NamensSettings settings) {
        this.search = search;
        this.limit = limit;
        this.settings = settings;
    }

    @GetMapping(PATH)
    String show(
            @RequestParam(name = "zoek", required = false) @Nullable String name,
            @RequestParam(name = "waar", defaultValue = "") String place,
            @RequestParam(name = "pagina", defaultValue = "1") String page,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        PublicPage.headers(response, settings, PATH, name == null);
        model.addAttribute("name", name == null ? "" : name);
        model.addAttribute("place", place);
        if (name == null) {
            return "portal/search";
        }
        var problem = problem(name, place);
        if (problem.isPresent()) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            model.addAttribute("problems", List.of(problem.get()));
            return "portal/search";
        }
        limit.count(request, response);
        String bare = BEFORE_NUMBER.matcher(name).replaceFirst("");
        return NUMBER.matcher(bare).matches()
                ? byNumber(bare, response, model)
                : byName(new Wanted(name, place), number(page), model);
    }

    private static Optional<Problem> problem(String name, String place) {
        if (name.length() > Wanted.LONGEST) {
            return Optional.of(Problem.at("zoek", PortalRefusal.SEARCH_TOO_LONG, Wanted.LONGEST));
        }
        if (place.length() > Wanted.LONGEST) {
            return Optional.of(Problem.at("waar", PortalRefusal.SEARCH_TOO_LONG, Wanted.LONGEST));
        }
        return name.isBlank() ? Optional.of(Problem.at("zoek", PortalRefusal.SEARCH_WITHOUT_NAME)) : Optional.empty();
    }

    /** Behind the last page nothing was found; who asks for it anyway gets the last one. */
    private String byName(Wanted wanted, int page, Model model) {
        var found = search.find(wanted, page);
        boolean beyond = page > 1 && page > found.pages();
        model.addAttribute("found", beyond ? search.find(wanted, Math.max(1, found.pages())) : found);
        return "portal/search";
    }

    /** Anything that is no number of a page is the first one. */
    private static int number(String page) {
        return PAGE.matcher(page).matches() ? Integer.parseInt(page) : 1;
    }

    private String byNumber(String typed, HttpServletResponse response, Model model) {
        return switch (EstablishmentNumber.read(typed)) {
            case TypedNumber.Valid<EstablishmentNumber> establishment ->
                search.enterpriseOf(establishment.number())
                        .map(enterprise -> "redirect:" + EnterprisePage.path(enterprise) + "#vestigingen")
                        .orElseGet(() -> "redirect:" + EnterprisePage.PATH + "/"
                                + establishment.number().formatted());
            case TypedNumber.Invalid<EstablishmentNumber> none -> byEnterpriseNumber(typed, response, model);
        };
    }

    private static String byEnterpriseNumber(String typed, HttpServletResponse response, Model model) {
        return switch (EnterpriseNumber.read(typed)) {
            case TypedNumber.Valid<EnterpriseNumber> valid -> "redirect:" + EnterprisePage.path(valid.number());
            case TypedNumber.Invalid<EnterpriseNumber> invalid -> {
                response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
                model.addAttribute("problems", List.of(Problem.at("zoek", invalid.reason())));
                yield "portal/search";
            }
        };
    }
}
