package id.kawal.standalone.mail;

import java.io.IOException;

/** The mail catcher as a process: {@code MailProcess <bind> <SMTP port> <page port>}. */
public final class MailProcess {

    private MailProcess() {}

    public static void main(String[] args) throws IOException {
        // Else it is looked for in all jars, several times per mail.
        System.setProperty(
                "jakarta.mail.util.StreamProvider",
                "org.eclipse.angus.mail.util.MailStreamProvider");
        MailCatcher catcher =
                MailCatcher.start(args[0], Integer.parseInt(args[1]), Integer.parseInt(args[2]));
        Runtime.getRuntime().addShutdownHook(new Thread(catcher::close));
    }
}
