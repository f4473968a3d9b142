package id.kawal.standalone.mail;

import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import jakarta.mail.internet.MimeMessage;

/** The user every mail ends with: it has been kept already, so nothing is delivered on. */
final class Nobody implements GreenMailUser {

    @Override
    public String getEmail() {
        return "";
    }

    @Override
    public String getLogin() {
        return "";
    }

    @Override
    public void deliver(MovingMessage message) {}

    @Override
    public void deliver(MimeMessage message) {}

    @Override
    public void create() {}

    @Override
    public void delete() {}

    @Override
    public String getPassword() {
        return "";
    }

    @Override
    public void setPassword(String password) {}

    @Override
    public void authenticate(String password) {}

    @Override
    public String getQualifiedMailboxName() {
        return "";
    }
}
