package be.namens.keys.eid;

import be.namens.screens.Option;
import java.util.List;

/** Where there is something else to show than a card in a reader: nowhere but in a demo. */
public interface CardStandIns {

    /** Whose cards one can show instead: shown on the page. */
    List<Option> holders();
}
