//! The sparse matrix of a document: sentences are its rows, terms its columns.
//!
//! What graph and latent methods need of the similarities of all pairs of sentences, A A^T, are its products with a few
//! vectors. A (A^T v) gives them in two passes over the cells; the pairs themselves are never formed.

use crate::term::{Terms, Token};

/// A, with one cell for each distinct term of a sentence.
#[derive(Debug)]
pub(super) struct Matrix {
    columns: usize,
    /// Where the cells of each row end.
    ends: Vec<usize>,
    /// Column and value, row by row. Columns are numbered in the order of the document's terms.
    cells: Vec<(u32, f32)>,
}

impl Matrix {
    /// The matrix with `value(i, token)` for each token of sentence i.
    pub(super) fn new(terms: &Terms, value: impl Fn(usize, Token) -> f32) -> Self {
        let mut matrix =
            Self { columns: terms.all().count(), ends: Vec::with_capacity(terms.len()), cells: Vec::new() };
        for i in 0..terms.len() {
            let cell = |&token: &Token| (terms.ordinal(token.term()), value(i, token));
            matrix.cells.extend(terms.tokens(i).iter().map(cell));
            matrix.ends.push(matrix.cells.len());
        }
        matrix
    }

    /// Number of sentences.
    pub(super) fn rows(&self) -> usize {
        self.ends.len()
    }

    /// The cells of row `i`: column and value.
    pub(super) fn row(&self, i: usize) -> &[(u32, f32)] {
        let start = if i == 0 { 0 } else { self.ends[i - 1] };
        &self.cells[start..self.ends[i]]
    }

    /// A^T X: from K values a sentence to K values a term.
    pub(super) fn to_terms<const K: usize>(&self, x: &[[f32; K]]) -> Vec<[f32; K]> {
        let mut sums = vec![[0.0; K]; self.columns];
        for (i, x) in x.iter().enumerate() {
            for &(column, value) in self.row(i) {
                add(&mut sums[column as usize], value, x);
            }
        }
        sums
    }

    /// A Y: from K values a term to K values a sentence.
    pub(super) fn to_sentences<const K: usize>(&self, y: &[[f32; K]]) -> Vec<[f32; K]> {
        let row = |i| {
            let mut sum = [0.0; K];
            self.row(i).iter().for_each(|&(column, value)| add(&mut sum, value, &y[column as usize]));
            sum
        };
        (0..self.rows()).map(row).collect()
    }
}

/// sum += value * x
#[inline]
fn add<const K: usize>(sum: &mut [f32; K], value: f32, x: &[f32; K]) {
    sum.iter_mut().zip(x).for_each(|(sum, x)| *sum += value * x);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rank::tests::terms_of;

    #[test]
    fn products_by_hand() {
        // Rows: boat 2; boat 1, harbour 1; nothing.
        let terms = terms_of(&["boat boat", "boat harbour", "the"]);
        let matrix = Matrix::new(&terms, |_, token| token.tf() as f32);
        assert_eq!((matrix.rows(), matrix.row(2).len()), (3, 0));
        assert_eq!(matrix.to_terms(&[[1.0, 10.0], [3.0, 20.0], [5.0, 30.0]]), [[5.0, 40.0], [3.0, 20.0]]);
        assert_eq!(matrix.to_sentences(&[[2.0], [7.0]]), [[4.0], [9.0], [0.0]]);
    }
}
