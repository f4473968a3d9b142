package id.kawal.intake.application.imports;

class InMemoryImportRunsTest implements ImportRunsContract {

    private final InMemoryImportRuns runs = new InMemoryImportRuns();

    @Override
    public ImportRuns runs() {
        return runs;
    }
}
