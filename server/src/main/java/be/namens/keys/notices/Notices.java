package be.namens.keys.notices;

import be.namens.registers.PersonId;
import java.util.List;

/** What was told to whom. */
public interface Notices {

    /** The last changes of somebody's keys and address, the newest first; also what could not be sent by e-mail. */
    List<Notice> recent(PersonId person);
}
