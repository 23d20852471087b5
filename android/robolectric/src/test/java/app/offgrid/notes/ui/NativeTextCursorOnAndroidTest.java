package app.offgrid.notes.ui;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import android.os.Looper;
import android.text.Editable;
import android.view.inputmethod.BaseInputConnection;
import android.widget.EditText;
import app.offgrid.notes.OnAndroid;
import com.codename1.impl.android.AndroidImplementation;
import com.codename1.impl.android.CodenameOneActivity;
import java.util.concurrent.TimeUnit;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.robolectric.Robolectric;
import org.robolectric.Shadows;

/** A text comes from another device into the field in which a person types. */
@RunWith(OnAndroid.class)
public class NativeTextCursorOnAndroidTest {
    private final NativeTextCursorImpl cursor = new NativeTextCursorImpl();
    private EditText field;
    private BaseInputConnection keyboard;

    @Before
    public void givenAFieldWithTheFocus() {
        CodenameOneActivity activity =
                Robolectric.buildActivity(CodenameOneActivity.class).setup().get();
        AndroidImplementation.setActivity(activity);
        field = new EditText(activity);
        field.setText("milk");
        activity.setContentView(field);
        pass(0);
        assertTrue(field.requestFocus());
        Shadows.shadowOf(activity).setCurrentFocus(field); // which Robolectric does not see by itself
        keyboard = new BaseInputConnection(field, true) {
            @Override
            public Editable getEditable() {
                return field.getText();
            }
        };
        field.setSelection(4);
        assertEquals(4, cursor.position());
    }

    @Test
    public void itTakesThePlaceOfTheOldOneWithItsCursor() {
        cursor.replace("milk", "oat milk", 8);
        pass(0);
        assertEquals("oat milk", field.getText().toString());
        assertEquals(8, cursor.position());
    }

    @Test
    public void itWaitsUntilTheKeyboardHasComposed() {
        keyboard.setComposingText("\u306b", 1);
        assertEquals("milk\u306b", field.getText().toString());
        cursor.replace("milk\u306b", "oat milk\u306b", 9);
        pass(1000);
        assertEquals("the composition goes on", "milk\u306b", field.getText().toString());
        assertEquals(4, BaseInputConnection.getComposingSpanStart(field.getText()));
        keyboard.finishComposingText();
        pass(1000);
        assertEquals("oat milk\u306b", field.getText().toString());
    }

    @Test
    public void whatTheKeyboardMakesOfItMeanwhileIsNotWrittenOver() {
        keyboard.setComposingText("\u306b", 1);
        cursor.replace("milk\u306b", "oat milk\u306b", 9);
        pass(1000);
        keyboard.commitText("\u4e8c", 1);
        pass(1000);
        assertEquals("milk\u4e8c", field.getText().toString());
    }

    @Test
    public void theLatestOfSeveralIsTaken() {
        keyboard.setComposingText("\u306b", 1);
        cursor.replace("milk\u306b", "old milk\u306b", 9);
        cursor.replace("milk\u306b", "new milk\u306b", 9);
        pass(500);
        keyboard.finishComposingText();
        pass(500);
        assertEquals("new milk\u306b", field.getText().toString());
    }

    private static void pass(long millis) {
        Shadows.shadowOf(Looper.getMainLooper()).idleFor(millis, TimeUnit.MILLISECONDS);
    }
}
