/**
 * Pictures on the screen: {@link app.lookalike.ui.common.picture.PictureLoader} decodes them in the background,
 * {@link app.lookalike.ui.common.picture.PicturePlate} shows them.
 */
@NullMarked
package app.lookalike.ui.common.picture;

import org.jspecify.annotations.NullMarked;
