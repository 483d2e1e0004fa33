package app.lookalike.service;

import app.lookalike.catalog.Product;

/**
 * One answer.
 *
 * @param rank from 1, best first
 * @param similarity cosine of the two embeddings, -1 to 1
 * @param product the answer
 */
public record SearchHit(int rank, double similarity, Product product) {}
