//! Paths, directories, lists and standard input -> named byte inputs, in a fixed order.
