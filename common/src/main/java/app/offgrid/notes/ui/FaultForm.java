package app.offgrid.notes.ui;

import app.offgrid.notes.host.StorageException;
import com.codename1.ui.Container;
import com.codename1.ui.FontImage;
import com.codename1.ui.Form;
import com.codename1.ui.layouts.BorderLayout;

/** All that can be shown when the notes cannot be opened: why, that nothing is lost, and a way to try again. */
public final class FaultForm {
    private FaultForm() {}

    /**
     * Shows why the notes cannot be opened.
     *
     * @param retry tries to open them again
     */
    public static void show(StorageException failure, Runnable retry) {
        StorageFault fault = StorageFault.of(failure);
        Form form = new Form(new BorderLayout(BorderLayout.CENTER_BEHAVIOR_CENTER));
        form.setName("Fault");
        form.setTitle(Texts.of("app.name"));
        Container parts = Parts.box(
                "Empty",
                Parts.icon(FontImage.MATERIAL_REPORT_PROBLEM, "HeroIconError", 12),
                Parts.text(fault.title(), "EmptyTitle"),
                Parts.text(fault.text(), "EmptyText"),
                Parts.button("retry", Texts.of("fault.retry"), "Button", retry));
        form.add(BorderLayout.CENTER, ReadableWidth.around(parts));
        form.show();
    }
}
