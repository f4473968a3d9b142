package id.kawal.routing.domain.directory;

/**
 * Points to an agency from wherever a complaint is: "the PUPR of this region" or "the one of its
 * province".
 */
public record AgencySelector(String shortName, boolean ofTheProvince) {

    private static final String PROVINCE_MARK = "PROV.";

    /** Reads {@code PUPR} or {@code PROV.PUPR}. */
    public static AgencySelector parse(String text) {
        return text.startsWith(PROVINCE_MARK)
                ? new AgencySelector(text.substring(PROVINCE_MARK.length()), true)
                : new AgencySelector(text, false);
    }
}
