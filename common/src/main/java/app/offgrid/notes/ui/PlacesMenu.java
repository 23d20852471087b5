package app.offgrid.notes.ui;

import com.codename1.ui.Button;
import com.codename1.ui.CN;
import com.codename1.ui.Container;
import com.codename1.ui.FontImage;
import com.codename1.ui.geom.Dimension;
import com.codename1.ui.layouts.BorderLayout;
import com.codename1.ui.layouts.BoxLayout;

/** Where one can go from the list: the places with notes, the state of the sync, the settings. */
final class PlacesMenu extends Container {
    static final float MILLIMETRES = 44;

    PlacesMenu(Screens screens, Place here) {
        super(new BorderLayout(), "SideNavigationPanel");
        setName("menu");
        Container items = new Container(BoxLayout.y());
        items.setScrollableY(true);
        items.add(Parts.label(Texts.of("app.name"), "MenuHead"));
        String email = screens.account().email();
        items.add(Parts.label(email == null ? Texts.of("menu.local") : email, "MenuSub"));
        for (Place place : Place.values()) {
            items.add(item(screens, place, place == here));
        }
        items.add(Parts.line("MenuLine"));
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

    @Override
    protected Dimension calcPreferredSize() {
        return new Dimension(
                CN.convertToPixels(MILLIMETRES), super.calcPreferredSize().getHeight());
    }

    private static Container item(Screens screens, Place place, boolean here) {
        int count = place.count(screens.notes());
        String uiid = here ? "MenuItemOn" : "MenuItem";
        Button button =
                Parts.button("menu-" + place.key(), place.title(), place.icon(), uiid, () -> screens.openPlace(place));
        if (count > 0) {
            button.setText(place.title() + "  " + count);
        }
        return Parts.box("CardPlain", button);
    }
}
