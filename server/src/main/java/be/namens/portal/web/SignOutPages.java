package be.namens.portal.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;

/** Asks where to sign out, and says when signing in failed. */
@Controller
class SignOutPages {

    /** The button in the header posts without a choice; the page that follows asks it. */
    @RequestMapping(
            path = "/portaal/afmelden",
            method = {RequestMethod.GET, RequestMethod.POST})
    String where() {
        return "portal/sign-out";
    }

    @GetMapping("/portaal/niet-aangemeld")
    String notSignedIn() {
        return "portal/not-signed-in";
    }
}
