package app.offgrid.notes.ui;

import app.offgrid.notes.account.AccountResult;
import com.codename1.ui.CN;
import com.codename1.ui.Container;
import com.codename1.ui.TextField;

/** Changes the password of the account. */
final class PasswordForm extends Screen {
    private static final int SHORTEST = 10;

    private final TextField old = AccountFields.password("oldPassword", "password.old");
    private final TextField next = AccountFields.password("newPassword", "password.new");
    private final TextField repeated = AccountFields.password("repeatedPassword", "password.repeat");
    private final AccountFields fields;

    PasswordForm(Screens screens) {
        super(screens, "Password", Texts.of("account.password.change"));
        addBack(() -> screens.go(new AccountForm(screens), true));
        fields = new AccountFields(
                "savePassword", "account.password.change", "Button", this::submit, old, next, repeated);
        Container page = addPage();
        page.add(Parts.box(
                "Card",
                Parts.text(Texts.of("password.head"), "CardText"),
                Parts.text(Texts.of("password.rule"), "CardSoft"),
                fields));
        repeated.setDoneListener(event -> submit());
    }

    private void submit() {
        String missing = missing();
        if (missing != null) {
            fields.say(missing);
            return;
        }
        fields.waitForServer();
        screens.account().changePassword(old.getText(), next.getText(), result -> CN.callSerially(() -> ended(result)));
    }

    /** What the server need not be asked about; null for nothing. */
    private String missing() {
        if (old.getText().length() == 0) {
            return Texts.of("password.missing.old");
        }
        if (next.getText().length() < SHORTEST) {
            return Texts.of("sign.short.password");
        }
        return next.getText().equals(repeated.getText()) ? null : Texts.of("password.differ");
    }

    private void ended(AccountResult result) {
        if (result.outcome() != AccountResult.Outcome.DONE) {
            boolean lost = result.outcome() == AccountResult.Outcome.UNREACHABLE;
            fields.say(lost ? Texts.of("password.lost") : AccountWords.of(result));
        } else if (CN.getCurrentForm() == this) {
            Screen account = new AccountForm(screens);
            screens.go(account, true);
            Toast.show(account, Texts.of("password.done"));
        }
    }

    @Override
    Screen again() {
        return new PasswordForm(screens);
    }
}
