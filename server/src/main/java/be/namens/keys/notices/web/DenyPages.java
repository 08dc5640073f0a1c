package be.namens.keys.notices.web;

import be.namens.keys.notices.DenyChange;
import be.namens.keys.notices.Notice;
import be.namens.keys.notices.NoticeRefusal;
import be.namens.keys.notices.NoticeWords;
import be.namens.shared.Refused;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * Asks whoever opens the link of a notice whether it is meant, does it, and says what to do next; for who is not signed in.
 *
 * <p>A link that was used, is too old or was made up gets one and the same page.
 */
@Controller
@RequestMapping(DenyPages.PAGE)
class DenyPages {

    static final String PAGE = "/dit-was-ik-niet";

    private final DenyChange deny;
    private final NoticeWords words;

    DenyPages(DenyChange deny, NoticeWords words) {
        this.deny = deny;
        this.words = words;
    }

    @GetMapping({"", "/", "/**"})
    String nothing(HttpServletResponse response) {
        return over(response);
    }

    @GetMapping("/{secret}")
    String ask(@PathVariable("secret") String secret, Model model) {
        show(deny.ask(secret), model);
        return "keys/notice-deny";
    }

    @PostMapping("/{secret}")
    String deny(@PathVariable("secret") String secret, Model model) {
        show(deny.deny(secret), model);
        return "keys/notice-denied";
    }

    private void show(Notice notice, Model model) {
        model.addAttribute("change", notice.change().text());
        model.addAttribute("what", words.what(notice));
        model.addAttribute("when", words.when(notice));
    }

    @ExceptionHandler
    String refused(Refused refused, HttpServletResponse response) {
        if (!(refused.reason() instanceof NoticeRefusal)) {
            throw refused;
        }
        return over(response);
    }

    private static String over(HttpServletResponse response) {
        response.setStatus(NoticeRefusal.NOTICE_LINK_OVER.fault().status());
        return "keys/notice-over";
    }
}
