//! The network, its gradient and Adam (Kingma and Ba 2015).

use inbrief::fitting::ranker::COUNT;

use crate::random::Random;

/// Slope of a hidden unit below zero, as in the library.
const LEAK: f32 = 0.1;

/// Weights in one array: input to hidden by input, hidden biases, hidden to output, input to output.
#[derive(Clone)]
pub(crate) struct Net {
    pub(crate) hidden: usize,
    pub(crate) weights: Vec<f32>,
}

impl Net {
    pub(crate) fn new(hidden: usize, seed: u64) -> Self {
        let mut random = Random::new(seed);
        let mut normal =
            |deviation: f32, n: usize| -> Vec<f32> { (0..n).map(|_| random.normal() * deviation).collect() };
        let mut weights = normal(1.0 / (COUNT as f32).sqrt(), COUNT * hidden);
        weights.extend(vec![0.0; hidden]);
        weights.extend(normal(1.0 / (hidden as f32).sqrt(), hidden));
        weights.extend(normal(0.01, COUNT));
        Self { hidden, weights }
    }

    /// One network that is the mean of several: their hidden units side by side.
    pub(crate) fn merge(nets: &[Self]) -> Self {
        let hidden: usize = nets.iter().map(|net| net.hidden).sum();
        let share = 1.0 / nets.len() as f32;
        let mut weights = Vec::new();
        for j in 0..COUNT {
            nets.iter().for_each(|net| weights.extend_from_slice(&net.input()[j * net.hidden..][..net.hidden]));
        }
        nets.iter().for_each(|net| weights.extend_from_slice(net.bias()));
        nets.iter().for_each(|net| weights.extend(net.output().iter().map(|v| v * share)));
        weights.extend((0..COUNT).map(|j| nets.iter().map(|net| net.direct()[j] * share).sum::<f32>()));
        Self { hidden, weights }
    }

    pub(crate) fn input(&self) -> &[f32] {
        &self.weights[..COUNT * self.hidden]
    }

    pub(crate) fn bias(&self) -> &[f32] {
        &self.weights[COUNT * self.hidden..][..self.hidden]
    }

    pub(crate) fn output(&self) -> &[f32] {
        &self.weights[(COUNT + 1) * self.hidden..][..self.hidden]
    }

    pub(crate) fn direct(&self) -> &[f32] {
        &self.weights[(COUNT + 2) * self.hidden..]
    }

    /// The hidden units' inputs, written into `q`, and the score of a row.
    pub(crate) fn score(&self, z: &[f32; COUNT], q: &mut [f32]) -> f32 {
        q.copy_from_slice(self.bias());
        let mut score = 0.0;
        for ((z, row), u) in z.iter().zip(self.input().chunks_exact(self.hidden)).zip(self.direct()) {
            score += z * u;
            q.iter_mut().zip(row).for_each(|(q, w)| *q += z * w);
        }
        score + q.iter().zip(self.output()).map(|(&q, v)| v * q.max(LEAK * q)).sum::<f32>()
    }

    /// Adds to `gradient` that of `slope` times the score of a row, whose hidden inputs are `q`.
    pub(crate) fn backward(&self, z: &[f32; COUNT], q: &[f32], slope: f32, gradient: &mut [f32]) {
        let (hidden, count) = (self.hidden, COUNT);
        let mut inner = [0.0; 64];
        for k in 0..hidden {
            inner[k] = slope * self.output()[k] * if q[k] > 0.0 { 1.0 } else { LEAK };
            gradient[count * hidden + k] += inner[k];
            gradient[(count + 1) * hidden + k] += slope * q[k].max(LEAK * q[k]);
        }
        for (j, z) in z.iter().enumerate() {
            let row = &mut gradient[j * hidden..][..hidden];
            row.iter_mut().zip(&inner).for_each(|(g, inner)| *g += z * inner);
        }
        for (g, z) in gradient[(count + 2) * hidden..].iter_mut().zip(z) {
            *g += slope * z;
        }
    }
}

/// Adam with weight decay in the gradient.
pub(crate) struct Adam {
    mean: Vec<f32>,
    square: Vec<f32>,
    step: i32,
    decay: f32,
}

impl Adam {
    pub(crate) fn new(size: usize, decay: f32) -> Self {
        Self { mean: vec![0.0; size], square: vec![0.0; size], step: 0, decay }
    }

    pub(crate) fn step(&mut self, weights: &mut [f32], gradient: &[f32], rate: f32) {
        self.step += 1;
        let (first, second) = (1.0 - 0.9f32.powi(self.step), 1.0 - 0.999f32.powi(self.step));
        for i in 0..weights.len() {
            let g = gradient[i] + self.decay * weights[i];
            self.mean[i] = 0.9 * self.mean[i] + 0.1 * g;
            self.square[i] = 0.999 * self.square[i] + 0.001 * g * g;
            weights[i] -= rate * (self.mean[i] / first) / ((self.square[i] / second).sqrt() + 1e-8);
        }
    }
}
