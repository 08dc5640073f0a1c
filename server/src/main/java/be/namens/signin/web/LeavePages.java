package be.namens.signin.web;

import be.namens.signin.Visitor;
import be.namens.signin.Visitors;
import be.namens.signin.admission.StartOver;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Ways out: somebody else signs in, somebody has signed out, a form came from elsewhere. */
@Controller
class LeavePages {

    static final String SIGNED_OUT = "/afgemeld";
    static final String FORM_NOT_FROM_HERE = "/aanmelden/formulier-van-elders";
    private static final Pattern JOURNEY_PAGE = Pattern.compile("(/aanmelden/[A-Za-z0-9_-]{43})(/.*)?");

    private final StartOver startOver;
    private final Visitors visitors;

    LeavePages(StartOver startOver, Visitors visitors) {
        this.startOver = startOver;
        this.visitors = visitors;
    }

    @PostMapping("/aanmelden/{journey}/iemand-anders")
    String somebodyElse(@PathVariable("journey") String journey, Visitor visitor, HttpServletResponse response) {
        String page = startOver.startOver(journey, visitor);
        visitors.forgetSession(response);
        return "redirect:" + page;
    }

    @GetMapping(SIGNED_OUT)
    String signedOut() {
        return "signin/signed-out";
    }

    /** Reached by forward only, whatever the method of the form was. */
    @RequestMapping(FORM_NOT_FROM_HERE)
    String formNotFromHere(HttpServletRequest request, HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.FORBIDDEN.value());
        if (request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI) instanceof String uri) {
            var page = JOURNEY_PAGE.matcher(uri);
            if (page.matches()) {
                model.addAttribute("journeyPage", page.group(1));
            }
        }
        return "signin/form-not-from-here";
    }
}
