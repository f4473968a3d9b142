package id.kawal.intake.application.imports;

import java.nio.file.Path;

/** Opens exports. */
public interface Sheets {

    /**
     * Opens a CSV or an XLSX; which one it is the file itself tells.
     *
     * @throws Unusable where it is no export, or none that can be read
     */
    Sheet open(Path file);

    /** The file can not be read at all. */
    final class Unusable extends RuntimeException {
        private final Why why;

        public Unusable(Why why) {
            super(why.name());
            this.why = why;
        }

        Why why() {
            return why;
        }
    }

    /** Why a file can not be read. The names are part of the API. */
    enum Why {
        /** No header with {@code Tracking ID} is found. */
        NOT_AN_EXPORT,
        /** A CSV whose header stands there, but with semicolons or tabs between its cells. */
        NOT_SEPARATED_BY_COMMAS,
        /** A CSV in another encoding: guessed letters would stand in names and texts for ever. */
        NOT_UTF8,
        /** Its table of texts does not fit in memory. */
        WORKBOOK_TOO_LARGE
    }
}
