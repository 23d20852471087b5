package app.offgrid.notes.ui;

import app.offgrid.notes.sync.ReadProgress;
import app.offgrid.notes.sync.SyncEvent;
import app.offgrid.notes.sync.SyncStatus;
import com.codename1.ui.Button;
import com.codename1.ui.Component;
import com.codename1.ui.Container;
import com.codename1.ui.FontImage;
import com.codename1.ui.Label;

/** How the sync stands, why, and what can be done. */
final class SyncStatusForm extends Screen {
    private final Container page;

    SyncStatusForm(Screens screens) {
        super(screens, "SyncStatus", Texts.of("status.title"));
        addBack(screens::back);
        page = addPage();
        show(screens.status());
    }

    private void show(SyncStatus status) {
        page.removeAll();
        page.add(hero(status));
        new ServerCards(screens).addTo(page, status);
        new WaitingCards(this).addTo(page, status);
        page.add(Parts.label(Texts.of("status.counts"), "SectionTitle"));
        page.add(Parts.box(
                "Card",
                count("conflicts", "status.conflicts", status.counts().conflicts(), Place.CONFLICTS),
                Parts.line("CardLine"),
                count("failed", "status.failed", status.counts().failed(), Place.FAILED),
                Parts.line("CardLine"),
                count("pending", "status.pending", status.counts().pending(), Place.UNSYNCED)));
        Container notices = NotificationHint.ofConflicts(screens.reminding).card();
        if (notices != null && status.state() != SyncStatus.State.NO_ACCOUNT) {
            page.add(notices);
        }
        if (!status.unreadable().isEmpty()) {
            page.add(Parts.label(Texts.of("status.unreadable.title"), "SectionTitle"));
            Container card = Parts.box("Card", Parts.text(Texts.of("status.unreadable.text"), "CardSoft"));
            for (String reason : status.unreadable()) {
                card.add(Parts.text(reason, "CardText"));
            }
            page.add(card);
        }
        page.add(Parts.box(
                "Card",
                new SettingRow(
                        "diagnosis",
                        Texts.of("status.diagnosis.row"),
                        "",
                        FontImage.MATERIAL_TROUBLESHOOT,
                        () -> screens.go(new DiagnosisForm(screens), false))));
        revalidateLater();
    }

    private Container hero(SyncStatus status) {
        String mood = SyncWords.mood(status);
        Label icon = Parts.icon(SyncWords.icon(status), "Good".equals(mood) ? "HeroIcon" : "HeroIcon" + mood, 11);
        Component title = Parts.text(SyncWords.title(status), "HeroTitle");
        title.setName("statusTitle");
        Container hero = Parts.box("Hero", icon, title);
        String reason = SyncWords.reason(status);
        if (reason.length() > 0) {
            hero.add(Parts.text(reason, "HeroText"));
        }
        if (status.failure() != null
                && status.failure().detail().length() > 0
                && status.state() != SyncStatus.State.SYNCING) {
            hero.add(Parts.text(
                    Texts.of("status.failure.detail", status.failure().detail()), "HeroText"));
        }
        boolean account = status.state() != SyncStatus.State.NO_ACCOUNT;
        if (account && status.reading() != null) {
            addReading(hero, status.reading());
        } else if (status.state() == SyncStatus.State.SYNCING && status.sent() + status.received() > 0) {
            hero.add(Parts.text(Texts.of("status.progress", status.sent(), status.received()), "HeroText"));
        }
        if (account) {
            hero.add(Parts.text(lastContact(status), "HeroText"));
        }
        if (status.waitUntil() > 0) {
            String when = Times.exact(status.waitUntil(), screens.clock().now());
            hero.add(Parts.text(Texts.of("status.waitUntil", when), "HeroText"));
        }
        hero.add(action(status));
        return hero;
    }

    /** How far the reading of the whole account has come; without an end that is known, only that it goes on. */
    private static void addReading(Container hero, ReadProgress reading) {
        String title = Texts.of(reading.isFirst() ? "status.reading.first" : "status.reading.again");
        ProgressBar bar = new ProgressBar(title);
        bar.setName("readingBar");
        bar.show(reading.percent());
        String percent = reading.percent() < 0 ? "" : ": " + Texts.of("status.reading.percent", reading.percent());
        hero.add(Parts.text(title + percent, "HeroText")).add(bar);
        hero.add(Parts.text(
                reading.notes() > 0
                        ? Texts.of("status.reading.of", reading.received(), reading.notes())
                        : Texts.of("status.reading.open", reading.received()),
                "HeroText"));
        hero.add(Parts.text(Texts.of("status.reading.more"), "HeroText"));
    }

    private Button action(SyncStatus status) {
        if (status.state() == SyncStatus.State.NO_ACCOUNT || status.state() == SyncStatus.State.SIGNED_OUT) {
            return Parts.button("signIn", Texts.of("status.signIn"), "Button", screens::openSignIn);
        }
        Button sync = Parts.button(
                "syncNow",
                Texts.of("status.syncNow"),
                FontImage.MATERIAL_SYNC,
                "Button",
                () -> screens.sync(SyncEvent.Kind.REFRESH));
        sync.setEnabled(status.state() != SyncStatus.State.SYNCING);
        return sync;
    }

    private String lastContact(SyncStatus status) {
        return status.lastContact() == 0
                ? Texts.of("status.noContact")
                : Texts.of(
                        "status.lastContact",
                        Times.exact(status.lastContact(), screens.clock().now()));
    }

    private Container count(String name, String key, int number, Place place) {
        Button row = Parts.button("count-" + name, Texts.of(key), "CardRow", () -> screens.openPlace(place));
        row.setAccessibilityText(Texts.of(key) + ": " + number);
        Label figure = Parts.label(String.valueOf(number), "CountNumber");
        figure.setName("number-" + name);
        Container line = Parts.row(row, figure);
        line.setLeadComponent(row);
        return line;
    }

    @Override
    void statusChanged(SyncStatus status) {
        show(status);
        // Twice: how high a text is can be told only once it has its width.
        revalidate();
        forceRevalidate();
    }

    @Override
    void notesChanged() {
        statusChanged(screens.status());
    }

    @Override
    Screen again() {
        return new SyncStatusForm(screens);
    }
}
