package id.kawal.escalation.domain.referral;

import id.kawal.escalation.domain.data.Table;
import java.util.Map;
import java.util.stream.Collectors;

/** Which regional office of the Ombudsman is competent for a province. */
public final class Offices {

    private final Map<String, Office> byProvince;

    private Offices(Map<String, Office> byProvince) {
        this.byProvince = byProvince;
    }

    /**
     * Reads the table of offices.
     *
     * @param table province, office (the province in which it stands), name, address
     */
    public static Offices read(Table table) {
        return new Offices(
                table.rows().stream()
                        .collect(
                                Collectors.toUnmodifiableMap(
                                        row -> row.text("province"), Offices::office)));
    }

    /**
     * The office of the region of a reported agency.
     *
     * @param code of an agency, a region or a province: its first part is the province's
     * @throws IllegalArgumentException if no office is known for the province
     */
    public Office of(String code) {
        var office = byProvince.get(code.split("\\.", -1)[0]);
        if (office == null) {
            throw new IllegalArgumentException("no office of the Ombudsman for " + code);
        }
        return office;
    }

    private static Office office(Table.Row row) {
        return new Office(row.text("office"), row.text("name"), row.text("address"));
    }
}
