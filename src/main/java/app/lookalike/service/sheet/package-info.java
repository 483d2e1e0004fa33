/**
 * Contact sheets: a {@link app.lookalike.service.sheet.ContactSheet} is written by a
 * {@link app.lookalike.service.sheet.SheetWriter}, one class a format. The only package that knows PDFBox and Open HTML
 * to PDF; text that the bundled typeface lacks is drawn with others, see {@code PdfFonts}. Other reports are written by
 * {@link app.lookalike.base.file.OutputFile}, {@link app.lookalike.service.sheet.CsvOutput},
 * {@link app.lookalike.service.sheet.HtmlText} and {@link app.lookalike.service.sheet.Jpeg}, too.
 */
@NullMarked
package app.lookalike.service.sheet;

import org.jspecify.annotations.NullMarked;
