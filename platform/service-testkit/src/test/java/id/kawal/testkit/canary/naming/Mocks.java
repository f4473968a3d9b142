package id.kawal.testkit.canary.naming;

import java.util.List;
import org.mockito.Mockito;

public final class Mocks {
    public List<?> list() {
        return Mockito.mock(List.class);
    }
}
