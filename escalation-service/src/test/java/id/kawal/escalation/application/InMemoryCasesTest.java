package id.kawal.escalation.application;

/** The fake keeps to what it stands for. */
class InMemoryCasesTest implements CasesContract {

    private final InMemoryCases cases = new InMemoryCases();

    @Override
    public Cases cases() {
        return cases;
    }

    @Override
    public CaseList list() {
        return cases;
    }
}
