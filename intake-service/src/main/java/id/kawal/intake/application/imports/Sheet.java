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
     */
    Iterator<SheetRow> rows();

    @Override
    void close();
}
