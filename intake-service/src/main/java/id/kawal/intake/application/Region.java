package id.kawal.intake.application;

import java.time.ZoneId;

/**
 * A province, or a kabupaten or kota.
 *
 * @param code Kemendagri code, for example {@code 63.02}
 * @param zone in which its days begin and end
 */
public record Region(String code, String name, ZoneId zone) {

    /** Whether it is a province: its code has one part. */
    public boolean isProvince() {
        return code.length() == 2;
    }

    /** Code of the province it is or lies in. */
    public String provinceCode() {
        return code.substring(0, 2);
    }
}
