//! Placeholder weights until the first fit.

pub(super) const HIDDEN: usize = 1;
pub(super) const MEANS: [f32; 58] = [0.0; 58];
pub(super) const SCALES: [f32; 58] = [1.0; 58];
pub(super) const INPUT: [[f32; HIDDEN]; 58] = [[0.0]; 58];
pub(super) const BIAS: [f32; HIDDEN] = [0.0];
pub(super) const OUTPUT: [f32; HIDDEN] = [0.0];
pub(super) const DIRECT: [f32; 58] = [
    1.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, -1.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0,
    0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, -0.5, -1.0, 0.0, 0.0, 0.5, 0.5, 0.0, 0.5, 0.0, 0.0, 0.0, 0.0, 0.2,
    0.0, 0.0, 0.5, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.3, 0.0,
];
