package id.kawal.intake.application.imports;

import java.util.function.Consumer;

/** Reports that were taken over. */
public interface ImportedReports {

    /** Every one of a region, one by one. */
    void inRegion(String regionCode, Consumer<ImportedReport> each);

    /** Which complaint a report became. */
    record ImportedReport(String complaintId, String trackingId) {}
}
