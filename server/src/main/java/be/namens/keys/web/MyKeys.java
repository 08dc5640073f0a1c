package be.namens.keys.web;

import be.namens.keys.DeviceNames;
import be.namens.keys.DigitalKeys;
import be.namens.keys.HeldKey;
import be.namens.keys.HeldKeys;
import be.namens.keys.KeyId;
import be.namens.keys.KeysLeft;
import be.namens.keys.KeysRefusal;
import be.namens.keys.PlaceNames;
import be.namens.keys.RenameKey;
import be.namens.keys.WithdrawKey;
import be.namens.registers.PersonId;
import be.namens.screens.Problem;
import be.namens.screens.Texts;
import be.namens.shared.Refused;
import be.namens.shared.TheClock;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Which keys somebody has: add one, give one a name, withdraw one. */
@Controller
@RequestMapping("/sleutels")
class MyKeys {

    private static final String WITHDRAW = "keys/withdraw";
    private static final String RENAME = "keys/rename";

    private final DigitalKeys kinds;
    private final HeldKeys keys;
    private final WithdrawKey withdrawKey;
    private final RenameKey renameKey;
    private final NewsOfKeys news;
    private final PlaceNames places;
    private final DeviceNames devices;
    private final Texts texts;
    private final TheClock clock;

    MyKeys(
            DigitalKeys kinds,
            HeldKeys keys,
            WithdrawKey withdrawKey,
            RenameKey renameKey,
            NewsOfKeys news,
            PlaceNames places,
            DeviceNames devices,
            Texts texts,
            TheClock clock) {
        this.kinds = kinds;
        this.keys = keys;
        this.withdrawKey = withdrawKey;
        this.renameKey = renameKey;
        this.news = news;
        this.places = places;
        this.devices = devices;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping
    String overview(Principal principal, Model model) {
        var person = PersonId.of(principal.getName());
        var held = rows(keys.of(person));
        var over = rows(keys.pastTheirTime(person));
        news.show(person, model);
        model.addAttribute(
                "kinds",
                kinds.all().stream().map(kind -> KindRow.of(kind, held, over)).toList());
        return "keys/overview";
    }

    private List<KeyRow> rows(List<HeldKey> some) {
        return some.stream().map(this::row).toList();
    }

    private KeyRow row(HeldKey key) {
        return KeyRow.of(key, places, devices, clock.now());
    }

    /** Asks whether it is meant; somebody who has no such key (any more) sees that it is gone. */
    @GetMapping("/mijn/{id}/intrekken")
    String askToWithdraw(@PathVariable("id") String id, Principal principal, Model model) {
        var held = keys.of(PersonId.of(principal.getName()));
        var key = held.stream().filter(one -> one.id().toString().equals(id)).findFirst();
        key.ifPresent(one -> model.addAttribute("key", row(one)));
        key.ifPresent(one -> model.addAttribute(
                "left", KeysLeft.without(one.id(), held, kinds).name()));
        model.addAttribute(
                "title",
                key.map(one -> texts.text("keys.withdraw.title", called(one)))
                        .orElseGet(() -> texts.text("keys.withdrawn.title")));
        return WITHDRAW;
    }

    @PostMapping("/mijn/{id}/intrekken")
    String withdraw(
            @PathVariable("id") String id,
            @RequestParam(name = "sure", defaultValue = "") String sure,
            Principal principal,
            Model model,
            HttpServletResponse response) {
        var key = KeyId.read(id).orElseThrow(MyKeys::none);
        try {
            withdrawKey.withdraw(PersonId.of(principal.getName()), key, "yes".equals(sure));
        } catch (Refused refused) {
            if (refused.reason() == KeysRefusal.LAST_KEY) {
                problem("sure", refused, model, response);
                return askToWithdraw(id, principal, model);
            }
            if (refused.reason() != KeysRefusal.KEY_NOT_ACTIVATED) {
                throw refused;
            }
            // Gone already, as after a double click: the page says that it is not there.
        }
        return "redirect:/sleutels/mijn/" + key + "/intrekken";
    }

    @GetMapping("/mijn/{id}/naam")
    String askName(@PathVariable("id") String id, Principal principal, Model model) {
        var key = own(id, principal).orElseThrow(MyKeys::none);
        model.addAttribute("key", row(key));
        model.addAttribute("title", texts.text("keys.rename.title", called(key)));
        return RENAME;
    }

    @PostMapping("/mijn/{id}/naam")
    String rename(
            @PathVariable("id") String id,
            @RequestParam(name = "name", defaultValue = "") String name,
            Principal principal,
            Model model,
            HttpServletResponse response) {
        var key = KeyId.read(id).orElseThrow(MyKeys::none);
        try {
            renameKey.rename(PersonId.of(principal.getName()), key, name);
        } catch (Refused refused) {
            if (refused.reason() != KeysRefusal.KEY_NAME_NEEDED) {
                throw refused;
            }
            problem("name", refused, model, response);
            return askName(id, principal, model);
        }
        return "redirect:/sleutels";
    }

    private static void problem(String field, Refused refused, Model model, HttpServletResponse response) {
        response.setStatus(refused.reason().fault().status());
        model.addAttribute("problems", List.of(Problem.at(field, refused.reason())));
    }

    private Optional<HeldKey> own(String id, Principal principal) {
        var person = PersonId.of(principal.getName());
        return KeyId.read(id).flatMap(keys::find).filter(key -> key.person().equals(person));
    }

    private String called(HeldKey key) {
        return key.name().isEmpty() ? texts.text("key." + key.kind() + ".name") : "“" + key.name() + "”";
    }

    private static Refused none() {
        return new Refused(KeysRefusal.KEY_NOT_ACTIVATED);
    }
}
