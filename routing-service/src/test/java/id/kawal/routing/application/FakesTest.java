package id.kawal.routing.application;

import org.junit.jupiter.api.Nested;

/** The fakes keep the promises of their ports, so that tests on them can not lie. */
class FakesTest {

    @Nested
    class Cases_in_memory implements CasesContract {
        private final InMemoryCases cases = new InMemoryCases();

        @Override
        public Cases cases() {
            return cases;
        }
    }

    @Nested
    class Case_list_in_memory implements CaseListContract {
        private final InMemoryCases cases = new InMemoryCases();

        @Override
        public Cases cases() {
            return cases;
        }

        @Override
        public CaseList list() {
            return new InMemoryCaseList(cases);
        }
    }

    @Nested
    class Seats_in_memory implements SeatsContract {
        private final InMemorySeats seats = new InMemorySeats();

        @Override
        public Seats seats() {
            return seats;
        }
    }
}
