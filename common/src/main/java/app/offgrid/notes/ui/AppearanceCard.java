package app.offgrid.notes.ui;

import app.offgrid.notes.notebook.ColorScheme;
import app.offgrid.notes.notebook.FontScale;
import app.offgrid.notes.notebook.Settings;
import com.codename1.ui.Container;
import com.codename1.ui.FontImage;

/** Light or dark, the size of text and the language: what is chosen holds at once. */
final class AppearanceCard {
    private final Screens screens;
    private final Screen form;
    private final Settings settings;

    AppearanceCard(Screens screens, Screen form) {
        this.screens = screens;
        this.form = form;
        this.settings = screens.settings();
    }

    Container make() {
        return Parts.box(
                "Card",
                new SettingRow(
                        "theme",
                        Texts.of("settings.theme"),
                        Texts.of("theme." + settings.colorScheme().name()),
                        FontImage.MATERIAL_BRIGHTNESS_6,
                        this::chooseTheme),
                Parts.line("CardLine"),
                new SettingRow(
                        "textSize",
                        Texts.of("settings.textSize"),
                        Texts.of("textSize." + settings.fontScale().name()),
                        FontImage.MATERIAL_FORMAT_SIZE,
                        this::chooseTextSize),
                Parts.line("CardLine"),
                new SettingRow(
                        "language",
                        Texts.of("settings.language"),
                        languageName(settings.language()),
                        FontImage.MATERIAL_LANGUAGE,
                        this::chooseLanguage));
    }

    private void chooseTheme() {
        Choices choices = new Choices(form, Texts.of("settings.theme"));
        for (ColorScheme scheme : ColorScheme.values()) {
            choices.add(
                    "theme-" + scheme.name(),
                    Texts.of("theme." + scheme.name()),
                    scheme == settings.colorScheme(),
                    () -> choose(() -> settings.paint(scheme)));
        }
        choices.show();
    }

    private void chooseTextSize() {
        Choices choices = new Choices(form, Texts.of("settings.textSize"));
        for (FontScale scale : FontScale.values()) {
            choices.add(
                    "textSize-" + scale.name(),
                    Texts.of("textSize." + scale.name()),
                    scale == settings.fontScale(),
                    () -> choose(() -> settings.scaleText(scale)));
        }
        choices.show();
    }

    private void chooseLanguage() {
        Choices choices = new Choices(form, Texts.of("settings.language"));
        addLanguage(choices, "");
        for (Language language : Language.values()) {
            addLanguage(choices, language.code());
        }
        choices.show();
    }

    private void addLanguage(Choices choices, String code) {
        choices.add(
                "language-" + code,
                languageName(code),
                code.equals(settings.language()),
                () -> choose(() -> settings.speak(code)));
    }

    private static String languageName(String code) {
        return code.length() == 0
                ? Texts.of("language.system")
                : Language.of(code).ownName();
    }

    private void choose(Runnable choice) {
        form.leave();
        if (screens.store(choice)) {
            screens.restyle();
        }
    }
}
