package app.offgrid.notes;

import java.awt.Color;
import java.awt.Font;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import javax.imageio.ImageIO;

/**
 * Draws the app's icon and what shows while it starts, a sheet of paper with hills and a sun on it, off any grid. The files
 * are in the repository; this is their source. Argument: the root of the project.
 */
final class IconPainter {
    /** All shapes are given on a square of this side. */
    private static final double SIDE = 512;

    private static final Color SKY_TOP = new Color(0x0f8a82);
    private static final Color SKY_FOOT = new Color(0x074a4a);
    private static final Color PAPER = new Color(0xfffdf6);
    private static final Color FOLD = new Color(0xcfe3df);
    private static final Color INK = new Color(0x0c4f4c);
    private static final Color LINE = new Color(0xa9c6c1);
    private static final Color SUN = new Color(0xf5b83d);
    private static final Color FAR = new Color(0x4fb0a4);
    private static final Color NEAR = new Color(0x0a6b66);

    private IconPainter() {}

    public static void main(String[] args) throws IOException {
        File root = new File(args[0]);
        write(icon(512), new File(root, "common/icon.png"));
        write(sheet(480), new File(root, "ios/src/main/resources/Launch.Foreground.png"));
        write(splash(480, 300), new File(root, "javase/src/main/resources/splash.png"));
    }

    private static void write(BufferedImage image, File file) throws IOException {
        ImageIO.write(image, "png", file);
        System.out.println(file + ": " + file.length() / 1024 + " KiB");
    }

    /** Without a transparent place, since stores round the corners themselves. */
    private static BufferedImage icon(int side) {
        BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = graphics(image);
        ground(g, side, side);
        drawSheet(g, side / SIDE, 0, 0);
        g.dispose();
        return image;
    }

    /** The sheet alone, on nothing. */
    private static BufferedImage sheet(int side) {
        BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_INT_ARGB);
        Graphics2D g = graphics(image);
        drawSheet(g, side / SIDE, 0, 0);
        g.dispose();
        return image;
    }

    private static BufferedImage splash(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = graphics(image);
        ground(g, width, height);
        double scale = 190 / SIDE;
        drawSheet(g, scale, (width - 190) / 2.0, 24);
        g.setTransform(new AffineTransform());
        g.setColor(PAPER);
        g.setFont(new Font(Font.SANS_SERIF, Font.BOLD, 30));
        String name = "Offgrid Notes";
        g.drawString(name, (width - g.getFontMetrics().stringWidth(name)) / 2, 252);
        g.dispose();
        return image;
    }

    private static Graphics2D graphics(BufferedImage image) {
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        return g;
    }

    private static void ground(Graphics2D g, int width, int height) {
        g.setPaint(new GradientPaint(0, 0, SKY_TOP, 0, height, SKY_FOOT));
        g.fillRect(0, 0, width, height);
    }

    private static void drawSheet(Graphics2D g, double scale, double x, double y) {
        AffineTransform place = AffineTransform.getTranslateInstance(x, y);
        place.scale(scale, scale);
        g.setTransform(place);
        Area paper = paper();
        g.setColor(new Color(0, 0, 0, 46));
        g.fill(paper.createTransformedArea(AffineTransform.getTranslateInstance(0, 12)));
        g.setColor(PAPER);
        g.fill(paper);
        g.setColor(INK);
        g.fill(bar(164, 146, 118, 22));
        g.setColor(LINE);
        g.fill(bar(164, 194, 184, 16));
        g.fill(bar(164, 230, 140, 16));
        g.setColor(SUN);
        g.fill(new Ellipse2D.Double(276, 262, 62, 62));
        fillOn(g, paper, FAR, hill(352, 214, 296, 322, 372, 336));
        fillOn(g, paper, NEAR, hill(396, 196, 366, 318, 418, 372));
        g.setColor(FOLD);
        g.fill(fold());
    }

    /** A sheet whose upper right corner is folded over. */
    private static Area paper() {
        Area paper = new Area(new RoundRectangle2D.Double(124, 84, 264, 344, 52, 52));
        Path2D corner = new Path2D.Double();
        corner.moveTo(312, 80);
        corner.lineTo(392, 80);
        corner.lineTo(392, 160);
        corner.closePath();
        paper.subtract(new Area(corner));
        return paper;
    }

    private static Shape fold() {
        Path2D fold = new Path2D.Double();
        fold.moveTo(316, 84);
        fold.lineTo(316, 134);
        fold.quadTo(316, 156, 338, 156);
        fold.lineTo(388, 156);
        fold.closePath();
        return fold;
    }

    private static Shape bar(double x, double y, double width, double height) {
        return new RoundRectangle2D.Double(x, y, width, height, height, height);
    }

    /** A line of hills over the width of the sheet and all that is below it. */
    private static Area hill(double left, double topX, double topY, double dipX, double dipY, double right) {
        Path2D hill = new Path2D.Double();
        hill.moveTo(110, left);
        hill.curveTo(150, left - 20, topX - 40, topY, topX, topY);
        hill.curveTo(topX + 50, topY, dipX - 50, dipY, dipX, dipY);
        hill.curveTo(dipX + 30, dipY, 370, right, 400, right);
        hill.lineTo(400, 440);
        hill.lineTo(110, 440);
        hill.closePath();
        return new Area(hill);
    }

    private static void fillOn(Graphics2D g, Area paper, Color color, Area shape) {
        shape.intersect(paper);
        g.setColor(color);
        g.fill(shape);
    }
}
