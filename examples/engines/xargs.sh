#!/usr/bin/env bash
# 20,000 records through split and xargs -P, with nothing beyond coreutils and findutils; also with a worker that dies.
# shellcheck source-path=SCRIPTDIR source=common.sh
source "$(dirname "$0")/common.sh"

# Cuts the records at line ends, works on two parts at a time, and puts the outputs together in the order of the parts.
# xargs fails if one of its commands does. A part comes by standard input, since a file would show in its records.
in_parts() {
    local parts=$work/parts
    rm -rf "$parts"
    mkdir "$parts"
    split -n l/16 "$records" "$parts/part-"
    printf '%s\0' "$parts"/part-* | xargs -0 -P 2 -I '{}' sh -c "$* <'{}' >'{}.out'" 2>>"$work/messages" && cat "$parts"/*.out
}

timed 'xargs -P' whole "$work/output" in_parts "$filter"
check 'xargs -P' "$work/output"
fails 'xargs -P, a worker dies' "$work/dead" whole "$work/dead" in_parts "$unlucky once:$work/first $filter"
