package id.kawal.intake.application.imports;

import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/** An export that is being read, row by row. */
public interface Sheet extends AutoCloseable {

    /** {@code Tanggal Generate} of the preamble, as written; null where there is none. */
    @Nullable String generatedOn();

    /** {@code Nama Instansi} of the preamble; null where there is none. */
    @Nullable String institution();

    /**
     * The rows, each read when it is asked for; a row that can not be read has a defect and does
     * not end the rows.
     *
     * @throws BrokenOff from the iterator, where the file itself can not be read on
     */
    Iterator<SheetRow> rows();

    /** Nothing behind this row can be read. */
    final class BrokenOff extends RuntimeException {
        private final long row;

        public BrokenOff(long row) {
            super("row " + row);
            this.row = row;
        }

        /** Number of the row, as in {@link SheetRow}. */
        long row() {
            return row;
        }
    }

    @Override
    void close();
}
