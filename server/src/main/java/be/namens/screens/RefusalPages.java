package be.namens.screens;

import be.namens.shared.Refused;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** Shows the reason of a refusal that a page did not show itself, with the next step. */
@ControllerAdvice(annotations = Controller.class)
class RefusalPages {

    private final Texts texts;

    RefusalPages(Texts texts) {
        this.texts = texts;
    }

    @ExceptionHandler
    ModelAndView show(Refused refused) {
        String key = "refusal." + refused.reason().code();
        Object[] values = refused.values().toArray();
        var page = new ModelAndView("refusal");
        page.setStatus(HttpStatusCode.valueOf(refused.reason().fault().status()));
        page.addObject("why", texts.text(key, values));
        texts.find(key + ".next", values).ifPresent(next -> page.addObject("next", next));
        return page;
    }
}
