@NullMarked
package app.lookalike.service.evaluation.html;

import org.jspecify.annotations.NullMarked;
