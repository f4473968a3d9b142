package id.kawal.intake.application.imports;

import id.kawal.intake.application.Region;
import id.kawal.intake.application.Regions;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The region of a file, for rows that do not name a government: {@code Instansi Induk} is sometimes
 * empty, or the agency itself.
 */
final class FileRegion {

    static final String GOVERNMENT = "Instansi Induk";

    private static final int ROWS_LOOKED_AT = 1_000;

    private FileRegion() {}

    /** What the preamble says; else the one government named at the head of the file. */
    static Optional<Region> of(Sheet sheet, Regions regions) {
        return regions.ofGovernment(sheet.institution()).or(() -> onlyOne(sheet, regions));
    }

    /** Where several governments share a file, a row that names none may be anybody's. */
    private static Optional<Region> onlyOne(Sheet sheet, Regions regions) {
        @Nullable Region found = null;
        var rows = sheet.rows();
        for (int read = 0; read < ROWS_LOOKED_AT && rows.hasNext(); read++) {
            var named = regions.ofGovernment(rows.next().cell(GOVERNMENT)).orElse(null);
            if (found != null && named != null && !found.equals(named)) {
                return Optional.empty();
            }
            found = named == null ? found : named;
        }
        return Optional.ofNullable(found);
    }
}
