package id.kawal.notification.application;

import id.kawal.notification.domain.directory.AgencyEntry;
import java.util.Optional;

/** Our copy of the agency directory. */
public interface Directory {

    Optional<AgencyEntry> agency(String agencyCode);

    /** Keeps an entry in place of the one before; a repeat changes nothing. */
    void keep(AgencyEntry entry);

    /** Removes an entry; a repeat changes nothing. */
    void forget(String agencyCode);
}
