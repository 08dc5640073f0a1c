package be.namens.signin.web;

import be.namens.screens.Texts;
import be.namens.signin.SignInSettings;
import be.namens.signin.admission.JourneyIsOver;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** Says that a journey cannot go on, and where to begin again. */
@ControllerAdvice(basePackageClasses = JourneyIsOverPage.class)
class JourneyIsOverPage {

    private final Texts texts;
    private final SignInSettings settings;

    JourneyIsOverPage(Texts texts, SignInSettings settings) {
        this.texts = texts;
        this.settings = settings;
    }

    @ExceptionHandler
    ModelAndView show(JourneyIsOver over) {
        var page = new ModelAndView("signin/over");
        page.setStatus(HttpStatusCode.valueOf(over.reason().fault().status()));
        page.addObject("title", texts.text("signin.over." + over.reason().code()));
        page.addObject(
                "why",
                texts.text("refusal." + over.reason().code(), settings.journey().toMinutes()));
        over.eService().ifPresent(eService -> {
            page.addObject("eService", texts.of(eService.name()));
            page.addObject("eServiceStart", eService.start().toString());
        });
        return page;
    }
}
