//! Sentences -> term ids.
