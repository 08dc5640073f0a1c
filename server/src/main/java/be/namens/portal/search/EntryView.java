package be.namens.portal.search;

import be.namens.registers.PublicEntry;
import be.namens.registers.PublicEntry.Function;
import be.namens.registers.PublicEntry.Holder;
import be.namens.registers.PublicEntry.Name;
import be.namens.registers.PublicEntry.Representative;
import be.namens.screens.Texts;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** An entry in the words of the page. */
@Component
class EntryView {

    private final Texts texts;

    EntryView(Texts texts) {
        this.texts = texts;
    }

    /** Another name than that of the title, what kind of name it is, and in which language. */
    record NameRow(String text, String kind) {}

    /**
     * A function.
     *
     * @param href of the page of the company that holds it; empty for a person
     */
    record FunctionRow(
            String function,
            String holder,
            Optional<String> href,
            LocalDate since,
            List<Representative> representatives) {}

    List<NameRow> names(PublicEntry entry) {
        return entry.names().stream()
                .map(name -> new NameRow(name.text(), kind(name)))
                .toList();
    }

    private String kind(Name name) {
        String kind =
                texts.find("portal.entry.name." + name.type()).orElseGet(() -> texts.text("portal.entry.name.other"));
        return texts.find("portal.entry.language." + name.language())
                .map(language -> texts.text("portal.entry.name.in", kind, language))
                .orElse(kind);
    }

    List<FunctionRow> functions(List<Function> functions) {
        return functions.stream().map(this::row).toList();
    }

    private FunctionRow row(Function function) {
        String name = texts.find("function." + function.code())
                .orElseGet(() -> texts.text("function.other", function.code()));
        return switch (function.holder()) {
            case Holder.NaturalPerson person ->
                new FunctionRow(name, person.name(), Optional.empty(), function.since(), function.representatives());
            case Holder.Company company ->
                new FunctionRow(
                        name,
                        company.name(),
                        Optional.of(EnterprisePage.path(company.number())),
                        function.since(),
                        function.representatives());
        };
    }
}
