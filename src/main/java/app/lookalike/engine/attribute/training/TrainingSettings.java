package app.lookalike.engine.attribute.training;

import java.util.List;
import java.util.Map;

/**
 * How a head is learned. The usual values were chosen on a validation part of Kaggle's fashion pictures.
 *
 * @param hidden units of the hidden layer
 * @param vector length of the learned embedding
 * @param epochs how often each picture is seen
 * @param batch pictures at once
 * @param learningRate the highest one; it rises and falls again in one cycle (Smith 2018, arXiv:1803.09820)
 * @param weightDecay decoupled (Loshchilov, Hutter 2019, arXiv:1711.05101)
 * @param dropout part of the inputs and hidden units that is left out (Srivastava et al. 2014)
 * @param smoothing of the labels (Szegedy et al. 2016, arXiv:1512.00567), for some of them are wrong
 * @param contrast weight of the supervised contrastive loss (Khosla et al. 2020, arXiv:2004.11362)
 * @param weights the weight of each attribute's classifier
 * @param together attributes that two pictures must share to be positives of the contrastive loss
 */
public record TrainingSettings(
        int hidden,
        int vector,
        int epochs,
        int batch,
        float learningRate,
        float weightDecay,
        float dropout,
        float smoothing,
        float contrast,
        Map<String, Float> weights,
        List<String> together) {
    public TrainingSettings {
        weights = Map.copyOf(weights);
        together = List.copyOf(together);
    }
}
