package app.offgrid.notes.ui;

import app.offgrid.notes.sync.SyncEvent;
import com.codename1.ui.CN;
import com.codename1.ui.FontImage;

/** Asks what becomes of the notes on this device before somebody signs out, and warns of edits that would be lost. */
final class SignOutSheet {
    private final Screens screens;
    private final Screen form;

    SignOutSheet(Screens screens, Screen form) {
        this.screens = screens;
        this.form = form;
    }

    void show() {
        int unsent = screens.notes().unsent();
        BottomSheet sheet = new BottomSheet(form).title(Texts.of("settings.signOut.title"));
        if (unsent == 0) {
            sheet.text(Texts.of("signOut.clean"));
        } else {
            sheet.text(Texts.count("signOut.unsent", unsent));
            sheet.item("syncFirst", Texts.of("settings.signOut.syncFirst"), FontImage.MATERIAL_SYNC, () -> {
                screens.sync(SyncEvent.Kind.REFRESH);
                screens.openStatus();
            });
        }
        sheet.item("signOutKeep", Texts.of("signOut.keep"), FontImage.MATERIAL_SMARTPHONE, () -> signOut(true));
        String remove = Texts.of(unsent == 0 ? "signOut.remove" : "settings.signOut.anyway");
        sheet.danger("signOutNow", remove, FontImage.MATERIAL_LOGOUT, () -> signOut(false));
        sheet.item("cancel", Texts.of("settings.cancel"), FontImage.MATERIAL_CLOSE, () -> {})
                .show();
    }

    private void signOut(boolean keepNotes) {
        String done = Texts.of(keepNotes ? "signOut.kept" : "toast.signedOut");
        screens.account().signOut(keepNotes, () -> CN.callSerially(() -> screens.restart(done)));
    }
}
