package org.attune.courseware;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;

/** Draws a slide: title, a few lines, and soft shapes of the house's colours that differ from slide to slide. */
final class SlidePicture {
    static final int WIDTH = 960;
    static final int HEIGHT = 544;

    private static final Color PAPER = new Color(0xFBF7F1);
    private static final Color INK = new Color(0x1F2A2E);
    private static final Color MUTED = new Color(0x55636A);
    private static final Color TEAL = new Color(0x0F5C5C);
    private static final Color[] FILLS = {
        new Color(0xF2C879), new Color(0xD6E7E8), new Color(0xDCE6D2), new Color(0xF6DDD3)
    };
    private static final double LEFT = 72;
    private static final double TEXT_WIDTH = 600;

    private SlidePicture() {}

    /** @param number of the slide, from 0 */
    static BufferedImage of(Film film, int number) {
        Film.Slide slide = film.slides().get(number);
        BufferedImage picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = picture.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        fill(pen, PAPER, new RoundRectangle2D.Double(0, 0, WIDTH, HEIGHT, 0, 0));
        shapes(pen, number);
        double y = 118;
        for (String line : SlideLetters.BOLD.wrap(slide.title(), 46, TEXT_WIDTH)) {
            fill(pen, TEAL, SlideLetters.BOLD.line(line, 46, LEFT, y));
            y += 56;
        }
        y += 22;
        for (String point : slide.points()) {
            fill(pen, TEAL, new Ellipse2D.Double(LEFT, y - 14, 10, 10));
            for (String line : SlideLetters.REGULAR.wrap(point, 29, TEXT_WIDTH - 30)) {
                fill(pen, INK, SlideLetters.REGULAR.line(line, 29, LEFT + 28, y));
                y += 40;
            }
            y += 14;
        }
        String foot =
                film.title() + "  ·  " + (number + 1) + " of " + film.slides().size();
        fill(pen, MUTED, SlideLetters.REGULAR.line(foot, 19, LEFT, HEIGHT - 32));
        pen.dispose();
        return picture;
    }

    private static void shapes(Graphics2D pen, int number) {
        Color large = FILLS[number % FILLS.length];
        Color small = FILLS[(number + 1) % FILLS.length];
        Color third = FILLS[(number + 2) % FILLS.length];
        int turn = number % 3;
        fill(pen, large, new Ellipse2D.Double(716, 96 + 34 * turn, 330, 330));
        fill(pen, small, new RoundRectangle2D.Double(700 - 12 * turn, 330 - 24 * turn, 150, 150, 60, 60));
        fill(pen, third, new Ellipse2D.Double(838 - 26 * turn, 70 + 18 * turn, 92, 92));
    }

    private static void fill(Graphics2D pen, Color colour, Shape shape) {
        pen.setColor(colour);
        pen.fill(shape);
    }
}
