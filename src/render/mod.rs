//! Digest -> text, plain, Markdown, JSON. Writes into a byte buffer; knows formats, not how sentences were chosen.
