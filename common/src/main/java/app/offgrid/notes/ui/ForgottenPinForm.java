package app.offgrid.notes.ui;

import app.offgrid.notes.account.SignInResult;
import com.codename1.ui.Button;
import com.codename1.ui.CN;
import com.codename1.ui.Container;
import com.codename1.ui.Label;
import com.codename1.ui.TextArea;
import com.codename1.ui.TextField;

/** The way in without the PIN: the account's password. Without an account it says that there is none. */
final class ForgottenPinForm extends Screen {
    private final TextField password = new TextField("", Texts.of("sign.password.hint"), 20, TextArea.PASSWORD);
    private final Container fault = Parts.box("CardPlain");
    private final Button go = Parts.button("signIn", Texts.of("lock.forgotten.go"), "Button", this::submit);

    ForgottenPinForm(Screens screens) {
        super(screens, "ForgottenPin", Texts.of("lock.forgotten"));
        addBack(this::toLock);
        Container page = addPage();
        if (!screens.account().hasAccount()) {
            page.add(Parts.box("Card", Parts.text(Texts.of("lock.forgotten.none"), "CardText")));
            return;
        }
        password.setName("password");
        password.setMaxSize(500);
        password.setAccessibilityText(Texts.of("sign.password"));
        password.setDoneListener(event -> submit());
        Label label = Parts.label(Texts.of("sign.password"), "FieldLabel");
        page.add(Parts.box(
                "Card",
                Parts.text(Texts.of("lock.forgotten.text", screens.account().email()), "CardText"),
                label,
                password,
                fault,
                go));
    }

    private void toLock() {
        new LockForm(screens).showBack();
    }

    private void submit() {
        if (!go.isEnabled() || password.getText().length() == 0) {
            return;
        }
        go.setEnabled(false);
        say("");
        screens.account()
                .signIn(
                        screens.serverAddress(),
                        screens.account().email(),
                        password.getText(),
                        result -> CN.callSerially(() -> ended(result)));
    }

    private void ended(SignInResult result) {
        go.setEnabled(true);
        switch (result.outcome()) {
            case SIGNED_IN:
                screens.gate.end();
                break;
            case BAD_CREDENTIALS:
                say(Texts.of("lock.forgotten.wrong"));
                break;
            case TOO_MANY_TRIES:
                say(Texts.of("sign.result.tooMany"));
                break;
            default:
                say(Texts.of("lock.forgotten.unreachable"));
        }
    }

    private void say(String text) {
        fault.removeAll();
        if (text.length() > 0) {
            fault.add(Parts.text(text, "FieldFault"));
            Announcer.say(text);
        }
        revalidateLater();
    }

    @Override
    Screen again() {
        return new ForgottenPinForm(screens);
    }
}
