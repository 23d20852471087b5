/**
 * Markdown as notes use it, read for showing: blocks with their places in the text, words with their looks. No input takes
 * more than time linear in its length, and nothing is refused: what is no sign is text. Imports nothing of the project; no
 * Markdown library runs here, since those at hand need regex, streams or {@code java.net}, which devices lack.
 *
 * <p>The subset of CommonMark 0.31: ATX and setext headings, paragraphs, fenced code, block quotes, bullet and numbered
 * lists, thematic breaks, emphasis, strong emphasis, code spans, inline links, images (as links), autolinks, backslash
 * escapes; of GitHub's dialect strikethrough, task items, tables and bare web addresses. Not taken, and shown as they are
 * written: HTML, entities, reference links and footnotes. On purpose different: each line end is kept, indented lines are
 * text and no code, two columns of indentation are enough to nest, and an emphasis needs no rule of three.
 */
package app.offgrid.notes.markdown;
