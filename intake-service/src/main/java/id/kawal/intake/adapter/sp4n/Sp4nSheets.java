package id.kawal.intake.adapter.sp4n;

import id.kawal.intake.application.imports.Sheet;
import id.kawal.intake.application.imports.Sheets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Exports of SP4N-LAPOR! on disk: what begins like a ZIP is an XLSX, all else a CSV. */
public final class Sp4nSheets implements Sheets {

    @Override
    public Sheet open(Path file) {
        try {
            return isZip(file) ? XlsxSheet.open(file) : CsvSheet.open(file);
        } catch (Unusable known) {
            throw known;
        } catch (IOException | RuntimeException unreadable) {
            throw new Unusable(Why.NOT_AN_EXPORT);
        }
    }

    private static boolean isZip(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return in.read() == 'P' && in.read() == 'K';
        }
    }
}
