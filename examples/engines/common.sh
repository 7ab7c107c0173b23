# shellcheck shell=bash
# What the scripts of this folder share: each sources this file. It builds inbrief, writes 20,000 records from the seeds,
# three of them bad, and runs them locally on one thread; what an engine makes of them is held against that.
#
# Sets: inbrief, filter, unlucky, records, expected, work (a folder that goes with the script), cache (one that stays,
# outside the repository: INBRIEF_CACHE, else in the user's cache).
# shellcheck disable=SC2034 # Some of them are for those scripts alone.
set -euo pipefail

command -v python3 >/dev/null || { echo 'python3 is needed to check the output' >&2; exit 77; }

engines=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$engines/../.." && pwd)
cache=${INBRIEF_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/inbrief}
target=${CARGO_TARGET_DIR:-$root/target}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

count=20000
daemons=()
inbrief=$target/release/inbrief
# A bad record is no failure of the engine's, so it does not show in the exit status; the cores are the engine's.
filter="$inbrief --input jsonl --on-error record -j 1"
unlucky=$engines/unlucky.sh
records=$work/records.jsonl
expected=$work/expected.jsonl

say() { printf '%-44s %s\n' "$1" "$2"; }

milliseconds() { echo $(($(date +%s%N) / 1000000)); }

# CPU time of this script, of the daemons it started, and of all that these have waited for.
cpu_milliseconds() {
    for process in $$ "${daemons[@]}"; do cat "/proc/$process/stat"; done |
        awk -v tick="$(getconf CLK_TCK)" '{ sub(/.*\) /, ""); sum += $12 + $13 + $14 + $15 } END { print int(sum * 1000 / tick) }'
}

# Runs a command and says how long it took, and its CPU time beside that of the local run: timed NAME COMMAND...
timed() {
    local name=$1 begun cpu_begun took cpu
    shift
    begun=$(milliseconds) cpu_begun=$(cpu_milliseconds)
    "$@"
    took=$(($(milliseconds) - begun)) cpu=$(($(cpu_milliseconds) - cpu_begun))
    local_cpu=${local_cpu:-$cpu}
    say "$name" "$((count * 1000 / took)) records/s, $((cpu * 100 / local_cpu)) % of the local CPU time"
}

# Holds an output against the local run: check NAME OUTPUT [any-order]
check() {
    python3 "$engines/check.py" "$expected" "${@:2}"
    say "$1" 'every record once, bytes as of the local run'
}

# Expects that a command fails, and that it leaves no output: fails NAME OUTPUT COMMAND...
fails() {
    local name=$1 output=$2
    shift 2
    if "$@" 2>"$work/errors"; then
        echo "$name: a worker died and the job did not fail" >&2
        exit 1
    fi
    if [ -e "$output" ]; then
        echo "$name: a failed job left $output" >&2
        exit 1
    fi
    say "$name" 'the job fails and leaves no output'
}

# Runs a command whose standard output appears as a file only if the command does well: whole OUTPUT COMMAND...
whole() {
    local output=$1
    shift
    "$@" >"$output.part" && mv "$output.part" "$output"
}

# Error records are part of the work: one cut short, one without text, one that is no object.
spoil() {
    sed -e '7001s/.*/{"id":7000,"text":"cut sho/' -e '12001s/.*/{"id":12000}/' -e '18001s/.*/[18000]/'
}

cargo build --quiet --release --locked --manifest-path "$root/Cargo.toml" --bin inbrief --example generate_records
"$target/release/examples/generate_records" "$count" | spoil >"$records"
local_run() { $filter <"$records" >"$expected" 2>"$work/messages"; }
timed 'local, one thread' local_run
