package id.kawal.standalone.supervisor;

import java.util.List;

/** What happens between one "everything so far is ready" and the next. */
public sealed interface Stage {

    /** Processes that do not need each other: started one after the other, awaited together. */
    record Parts(List<Part> parts) implements Stage {
        public Parts {
            parts = List.copyOf(parts);
        }
    }

    /**
     * Work done once, here, before the next stage; doing it again on the next start changes
     * nothing.
     */
    record Step(String name, Work work) implements Stage {}

    /** The work of a step. */
    @FunctionalInterface
    interface Work {
        /**
         * Does it.
         *
         * @return what to say of it on its progress line
         * @throws Exception whose message is told to the person at the keyboard
         */
        String run() throws Exception;
    }
}
