package id.kawal.chassis.problem;

import id.kawal.chassis.problem.Refusal.BrokenField;
import java.util.List;

/**
 * Several fields broke rules of the domain at once: 400, the first one leads, all stand in {@code
 * errors}.
 */
public final class FieldsRefused extends RuntimeException {

    private final List<BrokenField> broken;

    /**
     * @param broken at least one
     */
    public FieldsRefused(List<BrokenField> broken) {
        super(broken.getFirst().rule());
        this.broken = List.copyOf(broken);
    }

    public List<BrokenField> broken() {
        return broken;
    }
}
