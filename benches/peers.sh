#!/usr/bin/env bash
# CPU time and memory beside other summarizers, as tables: benches/peers.sh
#
# Builds and installs the programs into a folder outside the repository (INBRIEF_CACHE, else one in the user's cache)
# and runs them in turn on generated text. Needs Rust, Python 3 with venv, and GNU time as /usr/bin/time.
# Each prints about three sentences, but simple-summarize, whose shortest summary is a twentieth of the text; lede and
# pithy have no batch, so for many articles they run once a file.
set -euo pipefail
cd "$(dirname "$0")/.."

cache=${INBRIEF_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/inbrief}/peers
target=${CARGO_TARGET_DIR:-$PWD/target}
mkdir -p "$cache"
cache=$(cd "$cache" && pwd)

# The versions that are measured.
simple_summarize=0.2.1 lede=0.5.1 pithy=0.1.7 sumy=0.13.0

install_crates() {
    CARGO_TARGET_DIR="$cache/target" cargo install --quiet --locked --root "$cache" "lede@$lede" "pithy@$pithy"
}

# A crate without a command of its own: a thin one around it, built as inbrief is.
install_simple_summarize() {
    local package=$cache/simple_summarize
    mkdir -p "$package/src"
    cp benches/peers/simple_summarize.rs "$package/src/main.rs"
    {
        printf '[package]\nname = "simple_summarize"\nversion = "0.0.0"\nedition = "2024"\n[workspace]\n'
        printf '[dependencies]\nserde = { version = "1", features = ["derive"] }\nserde_json = "1"\n'
        printf 'simple-summarize = "=%s"\n' "$simple_summarize"
        sed -n '/^\[profile.release\]/,/^$/p' Cargo.toml
    } >"$package/Cargo.toml"
    CARGO_TARGET_DIR="$cache/target" cargo install --quiet --force --root "$cache" --path "$package"
}

# Its sentences need data of NLTK that no package of its own installs; another package carries a copy.
install_sumy() {
    [ -x "$cache/sumy/bin/sumy" ] && return
    python3 -m venv "$cache/sumy"
    "$cache/sumy/bin/pip" install --quiet "sumy==$sumy" numpy
    "$cache/sumy/bin/pip" install --quiet --no-deps llama-index-core
}

texts() {
    local generate=$target/release/examples/generate_text
    for bytes in 5000 1000000 10000000; do
        "$generate" "$bytes" >"$cache/$bytes.txt"
    done
    "$target/release/examples/generate_records" 1000 en >"$cache/records.jsonl"
    rm -rf "$cache/articles"
    mkdir "$cache/articles"
    python3 - "$cache" <<'END'
import json, sys
for line in open(sys.argv[1] + "/records.jsonl", encoding="utf-8"):
    record = json.loads(line)
    with open(f"{sys.argv[1]}/articles/{record['id']:04}.txt", "w", encoding="utf-8") as file:
        file.write(record["text"])
END
}

# What is measured: work, program, command.
commands() {
    local inbrief=$target/release/inbrief each size
    for size in '5 KB 5000' '1 MB 1000000' '10 MB 10000000'; do
        local file="$cache/${size##* }.txt" work=${size% *} approximate=
        # What pithy has for long texts; without it its time grows with the square of the text.
        [ "$work" = '5 KB' ] || approximate=' --approximate'
        printf '%s\t%s\t%s\n' \
            "$work" inbrief "$inbrief $file" \
            "$work" simple-summarize "$cache/bin/simple_summarize $file" \
            "$work" lede "$cache/bin/lede $file" \
            "$work" pithy "$cache/bin/pithy-cli -f $file --sentences 3$approximate" \
            "$work" sumy "$cache/sumy/bin/sumy lex-rank --length=3 --file=$file"
    done
    # shellcheck disable=SC2016 # The inner shell expands it.
    each='sh -c '\''for file in "$0"/*; do %s "$file"; done'\'' %s'
    printf '%s\t%s\t%s\n' \
        '1,000 articles' inbrief "$inbrief -j 1 $cache/records.jsonl" \
        '1,000 articles' simple-summarize "$cache/bin/simple_summarize $cache/records.jsonl"
    # shellcheck disable=SC2059 # The format is the one above.
    printf "1,000 articles\tlede\t$each\n1,000 articles\tpithy\t$each\n" \
        "$cache/bin/lede" "$cache/articles" "$cache/bin/pithy-cli --sentences 3 -f" "$cache/articles"
}

cargo build --release --locked --quiet --bin inbrief --example generate_text --example generate_records
install_crates
install_simple_summarize
install_sumy
texts
# NLTK reads no data that a group may write.
chmod -R go-w "$cache/sumy"
NLTK_DATA=$(echo "$cache"/sumy/lib/python*/site-packages/llama_index/core/_static/nltk_cache)
export NLTK_DATA
commands | python3 benches/peers/measure.py
