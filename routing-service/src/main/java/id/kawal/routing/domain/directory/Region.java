package id.kawal.routing.domain.directory;

/**
 * A province, kabupaten or kota.
 *
 * @param code Kemendagri code: {@code 63} a province, {@code 63.02} a kabupaten or kota
 * @param name as the decree of the Ministry of Home Affairs writes it
 */
public record Region(String code, String name) {

    private static final int PROVINCE_DIGITS = 2;

    public RegionLevel level() {
        if (code.length() == PROVINCE_DIGITS) {
            return RegionLevel.PROVINCE;
        }
        return name.startsWith("Kota ") ? RegionLevel.KOTA : RegionLevel.KABUPATEN;
    }

    /** The name without the word for its level, so that an agency's name reads well behind it. */
    public String title() {
        return level() == RegionLevel.PROVINCE ? "Provinsi " + name : name;
    }

    /** The code of the province it lies in; its own where it is one. */
    public String provinceCode() {
        return code.substring(0, PROVINCE_DIGITS);
    }
}
