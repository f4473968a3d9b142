package id.kawal.routing.domain.directory;

/** What sort of body answers. */
public enum AgencyKind {
    /** Organisasi Perangkat Daerah: a department of the regional government. */
    OPD,
    /** A company the region owns, such as its water company. */
    REGIONAL_COMPANY,
    /** The region's own inspectorate. */
    INSPECTORATE,
    /** Kecamatan and kelurahan: the desks people go to first. */
    FRONT_DESK,
    /** Not the region's at all: it can be pointed to, never made responsible here. */
    OUTSIDE_BODY
}
