package be.namens.keys.web;

import be.namens.keys.contact.ChangeContact;
import be.namens.keys.contact.Contacts;
import be.namens.keys.notices.NoticeWords;
import be.namens.keys.notices.Notices;
import be.namens.registers.PersonId;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What somebody was told of their keys, and where they are told it. */
@Component
class NewsOfKeys {

    /** One line of the news. */
    record Change(String what, String when) {}

    private final ChangeContact change;
    private final Contacts contacts;
    private final Notices notices;
    private final NoticeWords words;

    NewsOfKeys(ChangeContact change, Contacts contacts, Notices notices, NoticeWords words) {
        this.change = change;
        this.contacts = contacts;
        this.notices = notices;
        this.words = words;
    }

    void show(PersonId person, Model model) {
        model.addAttribute("emailOffered", change.isOffered());
        contacts.of(person)
                .ifPresent(held -> model.addAttribute("email", held.address().masked()));
        model.addAttribute(
                "changes",
                notices.recent(person).stream()
                        .map(notice -> new Change(words.what(notice), words.when(notice)))
                        .toList());
    }
}
