package id.kawal.routing.domain.directory;

/** The three levels of local government that may have an agreement with the Ombudsman. */
public enum RegionLevel {
    PROVINCE,
    KABUPATEN,
    KOTA
}
