package app.lookalike.engine.embedding.model;

/**
 * In which numbers a network calculates. Its input, its pooling and the vectors that come out are float32 in either
 * case.
 */
public enum Precision {
    /** 24 significant bits: exact to about seven digits. */
    FLOAT32,
    /**
     * 8 significant bits, the range of float32: twice as fast on processors with instructions for it, at a cosine of
     * 0.9999 to the float32 vectors; several times slower on others.
     *
     * @see <a href="https://arxiv.org/abs/1905.12322">Kalamkar et al. 2019, A Study of BFLOAT16 for Deep Learning
     *     Training</a>
     */
    BFLOAT16
}
