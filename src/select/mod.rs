//! Saliences, similarity and budget -> chosen sentences.
