package be.namens.portal.granting;

import be.namens.eservices.RightDefinition;
import be.namens.portal.PortalVisitor;
import be.namens.portal.PortalVisitor.Page;
import be.namens.registers.Enterprise;
import java.util.Map;

/** Somebody who walks through Nieuw recht toekennen, one page after the other. */
final class Granting {

    private final PortalVisitor visitor;
    private final String draft;

    private Granting(PortalVisitor visitor, String draft) {
        this.visitor = visitor;
        this.draft = draft;
    }

    /** Begins; the enterprise is answered already when there is only one. */
    static Granting begin(PortalVisitor visitor) {
        var first = visitor.get("/rechten/nieuw");
        String location = first.location();
        return new Granting(visitor, location.substring(0, location.lastIndexOf('/')));
    }

    String address(Question question) {
        return draft + "/" + question.path();
    }

    String address() {
        return draft;
    }

    Page page(Question question) {
        return visitor.get(address(question));
    }

    Page answer(Question question, Map<String, String> fields) {
        return visitor.submit(address(question), fields);
    }

    /** Presses the button of the check page as it stands now. */
    Page grant() {
        return answer(Question.CHECK, seen());
    }

    /** What the form of the check page says that its reader saw. */
    Map<String, String> seen() {
        return Map.of("gezien", value(page(Question.CHECK), "gezien"));
    }

    Granting enterprise(Enterprise enterprise) {
        answer(Question.ENTERPRISE, Map.of("onderneming", enterprise.number().digits()));
        return this;
    }

    Granting right(RightDefinition right) {
        answer(Question.RIGHT, Map.of("recht", right.id().value()));
        return this;
    }

    Granting profile(String code) {
        answer(Question.PROFILES, Map.of("profiel", code));
        return this;
    }

    Granting person(String number, String surname) {
        answer(Question.PERSON, Map.of("nummer", number, "naam", surname));
        return this;
    }

    Granting asLongAsAllowed() {
        var page = page(Question.PERIOD);
        answer(
                Question.PERIOD,
                Map.of(
                        "tot", "langst",
                        "van-day", value(page, "van-day"),
                        "van-month", value(page, "van-month"),
                        "van-year", value(page, "van-year")));
        return this;
    }

    /** What an input of the page holds. */
    static String value(Page page, String name) {
        var found = java.util.regex.Pattern.compile("name=\"" + name + "\"[^>]*value=\"([^\"]*)\"")
                .matcher(page.body());
        if (!found.find()) {
            throw new AssertionError("no field " + name + " on the page");
        }
        return found.group(1);
    }
}
