#!/usr/bin/env bash
# A filter that dies in the middle of its work, after some output: unlucky.sh WHEN COMMAND...
#
#   always       each time it runs
#   once:FOLDER  the first time; whoever can make the folder is the first
#   executor:FOLDER  as once, and takes the Spark executor that it runs under along
set -euo pipefail

when=$1
shift

die() {
    head -n 50 | "$@"
    [[ $when == executor:* ]] && kill -KILL "$(executor)"
    kill -KILL $$
}

# The nearest process above this one that is an executor.
executor() {
    local process=$$
    while ! grep -q CoarseGrainedExecutorBackend "/proc/$process/cmdline"; do
        process=$(awk '/^PPid:/ { print $2 }' "/proc/$process/status")
    done
    echo "$process"
}

if [ "$when" = always ] || mkdir "${when#*:}" 2>/dev/null; then
    die "$@"
fi
exec "$@"
