//! The random walk over sentences that LexRank and TextRank share: PageRank on a graph with weighted edges.
//!
//! With similarities s_ij, their row sums r_i = sum over j of s_ij, n sentences and damping d:
//!
//! p_j = (1 - d) / n + d sum over i of p_i s_ij / r_i
//!
//! (Brin and Page, The anatomy of a large-scale hypertextual Web search engine, 1998.) A sentence that is like no other
//! hands its p to all alike. Each step is one product with the matrix of similarities.

/// The share of steps that follow an edge (d).
const DAMPING: f32 = 0.85;

/// More steps change nothing that is seen: what is left of the start shrinks by d in each at least.
const STEPS: usize = 50;

/// Mean change of n p_j at which the walk has come to rest.
const REST: f64 = 1e-5;

/// n p_j for each of `n` sentences: 1 on average. `similar` multiplies a vector with the matrix of similarities.
pub(super) fn walk(n: usize, similar: impl Fn(&[f32]) -> Vec<f32>) -> Vec<f32> {
    let sums = similar(&vec![1.0; n]);
    let mut p = vec![1.0f32; n];
    for _ in 0..STEPS {
        let flow: Vec<f32> = p.iter().zip(&sums).map(|(&p, &sum)| if sum > 0.0 { p / sum } else { 0.0 }).collect();
        let alone = p.iter().zip(&sums).filter(|(_, sum)| **sum <= 0.0).map(|(&p, _)| f64::from(p)).sum::<f64>();
        let share = 1.0 - DAMPING + DAMPING * (alone / n as f64) as f32;
        let next: Vec<f32> = similar(&flow).iter().map(|inflow| share + DAMPING * inflow).collect();
        let change: f64 = p.iter().zip(&next).map(|(a, b)| f64::from((a - b).abs())).sum();
        p = next;
        if change <= REST * n as f64 {
            break;
        }
    }
    p
}

/// The walk over a matrix of similarities that is written out: the oracle of the methods that have none.
#[cfg(test)]
pub(super) fn walk_by_pairs(similarities: &[Vec<f32>]) -> Vec<f32> {
    let product = |v: &[f32]| similarities.iter().map(|row| row.iter().zip(v).map(|(s, v)| s * v).sum()).collect();
    walk(similarities.len(), product)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_star_by_hand() {
        // Two sentences like the first and not each other: p_0 = .05 + .85 (2 p_1), p_1 = .05 + .85 p_0 / 2.
        let p = walk_by_pairs(&[vec![0.0, 1.0, 1.0], vec![1.0, 0.0, 0.0], vec![1.0, 0.0, 0.0]]);
        let first = 3.0 * 0.05 * (1.0 + 2.0 * 0.85) / (1.0 - 0.85 * 0.85);
        assert!((p[0] - first).abs() < 1e-3 && (p[1] - (3.0 - first) / 2.0).abs() < 1e-3, "{p:?}");
    }

    #[test]
    fn a_sentence_like_no_other_takes_its_share_only() {
        let p = walk_by_pairs(&[vec![0.0, 1.0, 0.0], vec![1.0, 0.0, 0.0], vec![0.0; 3]]);
        assert!(p[2] < p[0] && (p[0] - p[1]).abs() < 1e-6 && (p.iter().sum::<f32>() - 3.0).abs() < 1e-3, "{p:?}");
        assert!(walk_by_pairs(&[]).is_empty());
    }
}
