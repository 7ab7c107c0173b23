#!/usr/bin/env bash
# 20,000 records through GNU parallel: from a pipe, from a file, and with workers that die.
# shellcheck source-path=SCRIPTDIR source=common.sh
source "$(dirname "$0")/common.sh"

if ! parallel --version 2>/dev/null | grep -q 'GNU parallel'; then
    { apt-get update -qq && apt-get install -y -qq parallel; } >/dev/null ||
        { echo 'GNU parallel cannot be installed from here: install it first' >&2; exit 77; }
fi
export PARALLEL_HOME=$work

# -k keeps the order; --halt ends the job with the first worker that fails.
options=(--will-cite -k -j 2)
halting=("${options[@]}" --block 4M --halt 'now,fail=1')
from_pipe() { parallel "${halting[@]}" --pipe "$@" <"$records" 2>>"$work/messages"; }
from_file() { parallel "${halting[@]}" --pipepart -a "$records" "$@" 2>>"$work/messages"; }

timed 'parallel --pipe' whole "$work/pipe" from_pipe "$filter"
check 'parallel --pipe' "$work/pipe"
timed 'parallel --pipepart' whole "$work/file" from_file "$filter"
check 'parallel --pipepart' "$work/file"

fails 'parallel --pipe, a worker dies' "$work/dead" whole "$work/dead" from_pipe "$unlucky once:$work/first $filter"
fails 'parallel --pipepart, a block always fails' "$work/dead" \
    whole "$work/dead" from_file "$unlucky always $filter"
# A worker that died can be replaced where its part is a file of its own. --retries beside --pipepart is no way to that:
# the second try finds nothing to read, and the job does well with a short output.
split -n l/16 "$records" "$work/part-"
from_parts() { parallel "${options[@]}" --retries 3 "$1 <{}" ::: "$work"/part-* 2>>"$work/messages"; }
whole "$work/again" from_parts "$unlucky once:$work/second $filter"
check 'parallel --retries, a worker dies' "$work/again"
