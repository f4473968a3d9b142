package id.kawal.standalone.supervisor;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** A supervisor of stand-ins, to be killed: {@code <folder> <diary> <port>...}. */
public final class SupervisorProcess {

    private SupervisorProcess() {}

    public static void main(String[] args) throws Exception {
        List<Part> parts = new ArrayList<>();
        for (int i = 2; i < args.length; i++) {
            parts.add(
                    SupervisorIT.part("p" + (i - 2), Integer.parseInt(args[i]), Path.of(args[1])));
        }
        RunFolder folder = RunFolder.take(Path.of(args[0]));
        new Supervisor(folder, "127.0.0.1", new Console(System.out))
                .start(List.of(new Stage.Parts(parts)));
        new CountDownLatch(1).await();
    }
}
