@NullMarked
package app.lookalike.service.evaluation;

import org.jspecify.annotations.NullMarked;
