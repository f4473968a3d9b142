package id.kawal.intake.application.imports;

import java.nio.file.Path;

/** Opens exports. */
public interface Sheets {

    /**
     * Opens a CSV or an XLSX; which one it is the file itself tells.
     *
     * @throws NotAnExport where no header with {@code Tracking ID} is found
     */
    Sheet open(Path file);

    /** The file is no export of SP4N-LAPOR!, or can not be read at all. */
    final class NotAnExport extends RuntimeException {
        public NotAnExport(String message) {
            super(message);
        }
    }
}
