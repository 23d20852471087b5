package app.offgrid.notes.ui;

import com.codename1.components.SpanLabel;
import com.codename1.ui.CN;
import com.codename1.ui.Component;
import com.codename1.ui.Container;
import com.codename1.ui.Display;
import com.codename1.ui.FontImage;
import java.util.ArrayList;
import java.util.List;

/** A report about the sync that can be sent to anybody, all of it to be read before. */
final class DiagnosisForm extends Screen {
    private final String text;

    DiagnosisForm(Screens screens) {
        super(screens, "Diagnosis", Texts.of("status.diagnosis"));
        addBack(screens::openStatus);
        text = screens.loop()
                .diagnostics()
                .diagnose(
                        screens.status(), version(), platform(), screens.clock().now())
                .text();
        Container page = addPage();
        Container lines = Parts.box("Card");
        for (String line : lines(text)) {
            SpanLabel words = Parts.text(line, "DiagnosisLine");
            if (isRTL()) {
                // It is in English; the toolkit turns this to the left side.
                words.getTextAllStyles().setAlignment(Component.RIGHT);
            }
            lines.add(words);
        }
        boolean shares = OtherApps.canShare();
        page.add(Parts.box(
                "Card",
                Parts.text(Texts.of("status.diagnosis.text"), "CardText"),
                Parts.button(
                        "diagnosisSend",
                        Texts.of(shares ? "status.diagnosis.share" : "status.diagnosis.copy"),
                        shares ? FontImage.MATERIAL_SHARE : FontImage.MATERIAL_CONTENT_COPY,
                        "Button",
                        this::send)));
        page.add(lines);
    }

    private static String version() {
        return CN.getProperty("AppVersion", "not packaged");
    }

    private static String platform() {
        return CN.getProperty("OS", "") + " " + CN.getProperty("OSVer", "") + CN.getProperty("os.name", "");
    }

    private static List<String> lines(String text) {
        List<String> lines = new ArrayList<String>();
        int start = 0;
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
            lines.add(text.substring(start, end));
            start = end + 1;
        }
        return lines;
    }

    private void send() {
        if (OtherApps.canShare()) {
            OtherApps.share(text, "text/plain");
        } else {
            Display.getInstance().copyToClipboard(text);
            Toast.show(this, Texts.of("status.diagnosis.copied"));
        }
    }

    @Override
    Screen again() {
        return new DiagnosisForm(screens);
    }
}
