package app.offgrid.notes.ui;

import app.offgrid.notes.account.SignInResult;
import com.codename1.components.SpanLabel;
import com.codename1.ui.Button;
import com.codename1.ui.ButtonGroup;
import com.codename1.ui.CN;
import com.codename1.ui.Component;
import com.codename1.ui.Container;
import com.codename1.ui.RadioButton;
import com.codename1.ui.TextArea;
import com.codename1.ui.TextField;
import com.codename1.ui.layouts.GridLayout;

/** Signs in to an account or makes one. */
final class SignInForm extends Screen {
    private static final int SHORTEST_PASSWORD = 10;

    private final TextField server;
    private final TextField email;
    private final TextField password;
    private final RadioButton signIn = segment("signInTab", "sign.in");
    private final RadioButton create = segment("createTab", "sign.create");
    private final SpanLabel fault = Parts.text("", "FieldFault");
    private final Button go;
    private boolean busy;

    SignInForm(Screens screens) {
        super(screens, "SignIn", Texts.of("sign.title"));
        addBack(screens::back);
        String known = screens.account().email();
        server = field("server", "sign.server", screens.serverAddress(), TextArea.URL);
        email = field("email", "sign.email", known == null ? "" : known, TextArea.EMAILADDR);
        password = field("password", "sign.password", "", TextArea.PASSWORD);
        go = Parts.button("signIn", Texts.of("sign.in"), "Button", this::submit);
        fault.setName("fault");
        fault.getTextComponent().setName("faultText");
        ButtonGroup tabs = new ButtonGroup(signIn, create);
        tabs.addActionListener(event -> showTab());
        signIn.setSelected(true);
        password.setDoneListener(event -> submit());
        addParts();
        say("");
    }

    private void addParts() {
        Container page = addPage();
        page.add(Parts.box(
                "Empty",
                Parts.text(Texts.of("sign.head"), "EmptyTitle"),
                Parts.text(Texts.of("sign.text"), "EmptyText")));
        Container tabs = new Container(Theme.textScale() > Theme.LARGE ? new GridLayout(2, 1) : new GridLayout(1, 2));
        tabs.add(signIn).add(create);
        page.add(Parts.box(
                "Card",
                tabs,
                label("sign.server"),
                server,
                label("sign.email"),
                email,
                label("sign.password"),
                password,
                fault,
                go,
                Parts.button("notNow", Texts.of("sign.notNow"), "TextButton", screens::back)));
    }

    private static Component label(String key) {
        return Parts.label(Texts.of(key), "FieldLabel");
    }

    private static TextField field(String name, String key, String text, int constraint) {
        TextField field = new TextField(text, Texts.of(key + ".hint"), 20, constraint);
        field.setName(name);
        field.setMaxSize(500);
        field.setAccessibilityText(Texts.of(key));
        return field;
    }

    private static RadioButton segment(String name, String key) {
        RadioButton button = new RadioButton(Texts.of(key));
        button.setToggle(true);
        button.setName(name);
        button.setUIID("Segment");
        return button;
    }

    private void showTab() {
        go.setText(Texts.of(create.isSelected() ? "sign.create" : "sign.in"));
        say("");
    }

    private void submit() {
        String missing = missing();
        if (busy || missing != null) {
            say(missing == null ? "" : missing);
            return;
        }
        busy(true);
        say("");
        screens.keepServer(server.getText());
        if (create.isSelected()) {
            screens.account().register(server.getText(), email.getText(), password.getText(), this::ended);
        } else {
            screens.account().signIn(server.getText(), email.getText(), password.getText(), this::ended);
        }
    }

    /** What has to be typed before the server is asked; null if nothing is missing. */
    private String missing() {
        if (server.getText().trim().length() == 0) {
            return Texts.of("sign.missing.server");
        }
        int at = email.getText().trim().indexOf('@');
        if (at < 1 || at == email.getText().trim().length() - 1) {
            return Texts.of("sign.missing.email");
        }
        if (password.getText().length() == 0) {
            return Texts.of("sign.missing.password");
        }
        boolean tooShort = create.isSelected() && password.getText().length() < SHORTEST_PASSWORD;
        return tooShort ? Texts.of("sign.short.password") : null;
    }

    /** Comes on the worker. */
    private void ended(SignInResult result) {
        CN.callSerially(() -> {
            busy(false);
            if (result.outcome() == SignInResult.Outcome.SIGNED_IN) {
                if (screens.current() instanceof SignInForm) {
                    screens.back();
                }
                screens.say(Texts.of("sign.done"), null);
            } else {
                say(words(result));
            }
        });
    }

    private String words(SignInResult result) {
        switch (result.outcome()) {
            case BAD_CREDENTIALS:
                return Texts.of("sign.result.bad");
            case EMAIL_TAKEN:
                return Texts.of("sign.result.taken");
            case WEAK_PASSWORD:
                return Texts.of("sign.result.weak");
            case INVALID_INPUT:
                return Texts.of("sign.result.invalid", result.detail());
            case TOO_MANY_TRIES:
                return Texts.of("sign.result.tooMany");
            case UNREACHABLE:
                return Texts.of("sign.result.unreachable", server.getText().trim());
            case NEEDS_HTTPS:
                return Texts.of("connection.NEEDS_HTTPS");
            case SERVER_FAULT:
                return Texts.of("sign.result.fault");
            case OTHER_ACCOUNT:
                return Texts.of("sign.result.other", result.detail());
            case STORAGE_FAULT:
                return Texts.of("sign.result.storage");
            default:
                return Texts.of("sign.result.wrong", server.getText().trim());
        }
    }

    private void busy(boolean now) {
        busy = now;
        go.setEnabled(!now);
        String idle = Texts.of(create.isSelected() ? "sign.create" : "sign.in");
        go.setText(now ? Texts.of("sign.busy") : idle);
        revalidateLater();
    }

    private void say(String message) {
        fault.setText(message);
        fault.setHidden(message.length() == 0);
        if (message.length() > 0) {
            Announcer.say(message);
        }
        revalidateLater();
    }

    @Override
    Screen again() {
        return new SignInForm(screens);
    }
}
