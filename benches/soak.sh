#!/usr/bin/env bash
# Memory over a long run: benches/soak.sh [RECORDS] [FILES]
#
# Pipes generated JSON Lines through inbrief on two threads, 2 GB unless said otherwise, and samples its memory: it has to
# stay under 64 MB and may not grow. Then a folder of files, 100,000 of them, under 64 MB too. Needs Linux, and 0.5 GB of disk.
set -euo pipefail
cd "$(dirname "$0")/.."

records=${1:-645000} files=${2:-100000}
target=${CARGO_TARGET_DIR:-$PWD/target}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# A field of a process's status in kB; nothing once it has ended.
field() { awk -v name="$1:" '$1 == name { print $2 }' "/proc/$2/status" 2>/dev/null || true; }

# The megabytes that a process has read.
read_so_far() { awk '/^rchar:/ { print int($2 / 1000000) }' "/proc/$1/io" 2>/dev/null || true; }

# Prints megabytes read and memory of a process until it ends; then its peak and how the last quarter of the run compares
# with the second: sample PROCESS MOST_GROWTH
sample() {
    local process=$1 memory peak=0 all=()
    while memory=$(field VmRSS "$process") && [ -n "$memory" ]; do
        all+=("$memory")
        peak=$(field VmHWM "$process")
        # A line for every 20 samples keeps the table short.
        ((${#all[@]} % 20 != 1)) || printf '%8s MB read %8s kB\n' "$(read_so_far "$process")" "$memory"
        sleep 0.5
    done
    wait "$process"
    printf '%s\n' "${all[@]}" | awk -v peak="$peak" -v most="$2" '
        { at[NR] = $1 }
        END {
            for (i = 1; i <= NR; i++) { if (i > NR / 4 && i <= NR / 2) early += at[i]; if (i > NR * 3 / 4) late += at[i] }
            early /= int(NR / 2) - int(NR / 4); late /= NR - int(NR * 3 / 4)
            printf "peak %d kB; last quarter %.2f of the second\n", peak, late / early
            exit peak > 64000 || late > most * early
        }'
}

# Fails unless a file has so many lines: has_lines COUNT FILE
has_lines() {
    [ "$(wc -l <"$2")" = "$1" ] || { echo "$(wc -l <"$2") digests, not $1" >&2; exit 1; }
}

cargo build --release --locked --quiet --bin inbrief --example generate_text --example generate_records

echo "$records records through a pipe:"
"$target/release/inbrief" --input jsonl -j 2 -n 1 >"$work/digests" \
    < <("$target/release/examples/generate_records" "$records") &
sample $! 1.1
has_lines "$records" "$work/digests"

# Whole paragraphs up to 3,000 bytes make files of some 2,800.
mkdir "$work/files"
"$target/release/examples/generate_text" $((files * 2900)) |
    split -C 3000 -a 6 -d --additional-suffix=.txt - "$work/files/"
files=$(find "$work/files" -type f | wc -l)
echo "a folder of $files files:"
"$target/release/inbrief" -f jsonl -j 2 -n 1 "$work/files" >"$work/digests" &
# So short a run of one language grows as long as its word tables fill; only the peak counts.
sample $! 2
has_lines "$files" "$work/digests"
