package app.offgrid.notes.ui;

import app.offgrid.notes.store.LabelCount;
import com.codename1.ui.Button;
import com.codename1.ui.CN;
import com.codename1.ui.Component;
import com.codename1.ui.Container;
import com.codename1.ui.FontImage;
import com.codename1.ui.geom.Dimension;
import com.codename1.ui.layouts.BorderLayout;
import com.codename1.ui.layouts.BoxLayout;
import java.util.List;

/** Where one can go from the list: the places with notes, the state of the sync, the settings. */
final class PlacesMenu extends Container {
    static final float MILLIMETRES = 44;
    /** More of them are found by searching. */
    private static final int MOST_LABELS = 100;

    PlacesMenu(Screens screens, Place here) {
        super(new BorderLayout(), "SideNavigationPanel");
        setName("menu");
        Container items = new Container(BoxLayout.y());
        items.setScrollableY(true);
        items.add(Parts.label(Texts.of("app.name"), "MenuHead"));
        String email = screens.account().email();
        items.add(Parts.label(email == null ? Texts.of("menu.local") : email, "MenuSub"));
        addPlaces(items, screens, here);
        items.add(Parts.line("MenuLine"));
        items.add(Parts.button(
                "menu-reminders",
                Texts.of("remind.title"),
                FontImage.MATERIAL_NOTIFICATIONS_NONE,
                "MenuItem",
                () -> screens.go(new RemindersForm(screens), false)));
        items.add(Parts.button(
                "menu-status",
                Texts.of("menu.status"),
                FontImage.MATERIAL_CLOUD_QUEUE,
                "MenuItem",
                screens::openStatus));
        items.add(Parts.button(
                "menu-settings",
                Texts.of("menu.settings"),
                FontImage.MATERIAL_SETTINGS,
                "MenuItem",
                screens::openSettings));
        if (email == null) {
            items.add(Parts.button(
                    "menu-signIn", Texts.of("sign.in"), FontImage.MATERIAL_LOGIN, "MenuItem", screens::openSignIn));
        }
        add(BorderLayout.CENTER, items);
    }

    private static void addPlaces(Container items, Screens screens, Place here) {
        for (Place place : Place.FIXED) {
            int count = place.count(screens.notes());
            boolean troubleless = count == 0 && (place == Place.CONFLICTS || place == Place.FAILED);
            if (!troubleless || place.equals(here)) {
                items.add(item(screens, place, count, place.equals(here)));
            }
        }
        List<LabelCount> notebooks = screens.notes().notebooks().list();
        addHead(items, notebooks, "menu.notebooks");
        for (LabelCount label : notebooks.subList(0, Math.min(MOST_LABELS, notebooks.size()))) {
            Place place = Place.notebook(label.name());
            items.add(item(screens, place, label.active(), place.equals(here)));
        }
        List<LabelCount> tags = screens.notes().tags().list();
        addHead(items, tags, "menu.tags");
        for (LabelCount label : tags.subList(0, Math.min(MOST_LABELS, tags.size()))) {
            Place place = Place.tag(label.name());
            items.add(item(screens, place, label.active(), place.equals(here)));
        }
    }

    private static void addHead(Container items, List<LabelCount> labels, String key) {
        if (!labels.isEmpty()) {
            items.add(Parts.label(Texts.of(key), "MenuSection"));
        }
    }

    @Override
    protected Dimension calcPreferredSize() {
        // With large text the words need more room; a strip of the list stays to be tapped.
        int wanted = CN.convertToPixels(MILLIMETRES * Math.max(1, Theme.textScale()));
        int most = CN.getDisplayWidth() - CN.convertToPixels(9);
        return new Dimension(
                Math.min(wanted, Math.max(most, CN.convertToPixels(MILLIMETRES))),
                super.calcPreferredSize().getHeight());
    }

    private static Component item(Screens screens, Place place, int count, boolean here) {
        String uiid = here ? "MenuItemOn" : "MenuItem";
        Button button =
                Parts.button("menu-" + place.key(), place.title(), place.icon(), uiid, () -> screens.openPlace(place));
        if (count > 0) {
            button.setText(place.title() + "  " + count);
        }
        return button;
    }
}
