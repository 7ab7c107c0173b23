"""Holds an engine's output against that of a local run: check.py EXPECTED OUTPUT [any-order]

OUTPUT is a file, or a folder of part-* files as engines write them. Every record of the local run has to be there
once, byte for byte, in the same order unless any order is allowed; an error record is a record like all others.
"""

import collections
import pathlib
import sys


def lines(path):
    """The lines of a file, or those of the parts of a folder in the order of their names."""
    parts = sorted(path.glob("part-*")) if path.is_dir() else [path]
    return [line for part in parts for line in part.read_bytes().splitlines()]


def main():
    expected, output = lines(pathlib.Path(sys.argv[1])), lines(pathlib.Path(sys.argv[2]))
    any_order = "any-order" in sys.argv[3:]
    errors = sum(b'"error":' in line for line in expected)
    if errors != 3:
        sys.exit(f"{errors} error records in the local run, not 3")
    missing = collections.Counter(expected) - collections.Counter(output)
    surplus = collections.Counter(output) - collections.Counter(expected)
    if missing or surplus:
        sys.exit(f"{len(output)} records: {missing.total()} missing, {surplus.total()} that should not be there")
    if not any_order and output != expected:
        sys.exit("the order is not that of the input")


main()
