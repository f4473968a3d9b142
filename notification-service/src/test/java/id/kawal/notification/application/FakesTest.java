package id.kawal.notification.application;

import org.junit.jupiter.api.Nested;

/** The fakes keep what their ports promise. */
class FakesTest {

    @Nested
    class InMemory_notices implements NoticesContract {
        private final InMemoryNotices notices = new InMemoryNotices();

        @Override
        public Notices notices() {
            return notices;
        }
    }

    @Nested
    class InMemory_dossiers implements DossiersContract {
        private final InMemoryDossiers dossiers = new InMemoryDossiers();

        @Override
        public Dossiers dossiers() {
            return dossiers;
        }
    }

    @Nested
    class InMemory_digests implements DigestsContract {
        private final InMemoryDigests digests = new InMemoryDigests();

        @Override
        public Digests digests() {
            return digests;
        }
    }

    @Nested
    class InMemory_directory implements DirectoryContract {
        private final InMemoryDirectory directory = new InMemoryDirectory();

        @Override
        public Directory directory() {
            return directory;
        }
    }
}
