#!/usr/bin/env bash
# 20,000 records through Spark, by RDD.pipe and by TRANSFORM of SQL, on a master and two workers on the loopback address;
# also with filters that die, and with an executor that is killed. Downloads Spark, 0.5 GB installed.
# shellcheck source-path=SCRIPTDIR source=common.sh
source "$(dirname "$0")/common.sh"

pyspark=4.3.0
python=$cache/spark/bin/python
port=17077

install() {
    if ! command -v java >/dev/null; then
        [ "$(id -u)" = 0 ] || { echo 'install Java 17 or later first' >&2; exit 1; }
        apt-get update -qq
        apt-get install -y -qq openjdk-17-jre-headless >/dev/null
    fi
    [ -x "$python" ] || python3 -m venv "$cache/spark"
    "$python" -m pip install --quiet "pyspark==$pyspark"
    SPARK_HOME=$("$python" -c 'import os, pyspark; print(os.path.dirname(pyspark.__file__))')
    export SPARK_HOME SPARK_LOCAL_IP=127.0.0.1 PYSPARK_PYTHON=$python SPARK_WORKER_DIR=$work/workers
}

# Starts a daemon of the cluster in the background: daemon NAME ARGUMENTS...
daemon() {
    local name=$1
    shift
    "$SPARK_HOME/bin/spark-class" "org.apache.spark.deploy.$name" --host 127.0.0.1 "$@" >>"$work/daemons.log" 2>&1 &
    daemons+=($!)
}

stop() {
    kill "${daemons[@]}" 2>/dev/null || true
    wait "${daemons[@]}" 2>/dev/null || true
    rm -rf "$work"
}

start() {
    trap stop EXIT
    daemon master.Master --port "$port" --webui-port 0
    for _ in 1 2; do
        daemon worker.Worker --cores 1 --memory 1g --webui-port 0 "spark://127.0.0.1:$port"
    done
}

# Runs one of the two programs on the cluster: submit PROGRAM OUTPUT COMMAND
# The filter travels with the job, as it would to other machines. An output without _SUCCESS is that of a failed job.
submit() {
    local program=$1 output=$2 command=$3
    PYTHONWARNINGS=ignore "$SPARK_HOME/bin/spark-submit" --master "spark://127.0.0.1:$port" --driver-memory 512m \
        --executor-memory 700m --conf spark.ui.enabled=false --files "$inbrief,$unlucky" \
        "$engines/$program" "$command" "$records" "$output.part" >"$work/submit.log" 2>&1 || return
    # Executors end a moment after their job, and only then does their CPU time show.
    sleep 2
    [ -e "$output.part/_SUCCESS" ] && mv "$output.part" "$output"
}

install
start
travelled="./${filter##*/}"
for program in spark_rdd.py spark_sql.py; do
    order=
    [ "$program" = spark_sql.py ] && order=any-order
    timed "$program, with its start" submit "$program" "$work/$program.out" "$travelled"
    # shellcheck disable=SC2086 # No order is no argument.
    check "$program" "$work/$program.out" $order
    fails "$program, a part always fails" "$work/dead" submit "$program" "$work/dead" "./unlucky.sh always $travelled"
    rm -rf "$work/dead.part"
    for when in once executor; do
        submit "$program" "$work/$program.$when" "./unlucky.sh $when:$work/$program.first-$when $travelled"
        [ -d "$work/$program.first-$when" ] || { echo "$program: nothing died" >&2; exit 1; }
        # shellcheck disable=SC2086 # No order is no argument.
        check "$program, killed: $when" "$work/$program.$when" $order
    done
done
