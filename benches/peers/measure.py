"""Measures commands beside each other: CPU seconds (user + system, median) and peak memory, as Markdown tables.

Standard input has one command a line: work, program and command, with tabs between them; the commands of a work run in
turn. The first program is the one that the others are compared with. CPU time is the system's accounting of the
finished process and its children; memory comes from GNU time, a parent small enough not to show in it.
"""

import os
import resource
import shlex
import statistics
import subprocess
import sys
import tempfile

ROUNDS = 7
# Seconds of CPU time after which a command is given up.
LIMIT = 30
# A command that takes longer than this is run once.
LONG = 2


def cpu_seconds(words):
    """The CPU seconds of a command, or None where it fails or is given up."""
    quiet = [(os.POSIX_SPAWN_OPEN, fd, os.devnull, os.O_RDWR, 0) for fd in (0, 1, 2)]
    pid = os.posix_spawnp(words[0], words, os.environ, file_actions=quiet)
    try:
        resource.prlimit(pid, resource.RLIMIT_CPU, (LIMIT, LIMIT))
    except ProcessLookupError:
        pass  # It has ended already.
    _, status, usage = os.wait4(pid, 0)
    return usage.ru_utime + usage.ru_stime if status == 0 else None


def peak_megabytes(words):
    """The peak memory of a command in units of 10^6 bytes."""
    with tempfile.NamedTemporaryFile("r") as report:
        timed = ["/usr/bin/time", "-q", "-f", "%M", "-o", report.name, *words]
        subprocess.run(timed, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=True)
        return int(report.read()) * 1024 / 1e6


def measure(commands):
    """Median seconds and peak memory of each program; None for one that fails or takes too long."""
    seconds = {program: [cpu_seconds(words)] for program, words in commands.items()}  # The warm-up.
    often = {program for program, (first,) in seconds.items() if first is not None and first < LONG}
    for program in often:
        seconds[program].clear()
    for _ in range(ROUNDS):
        for program in commands:
            if program in often:
                seconds[program].append(cpu_seconds(commands[program]))
    measured = {}
    for program, words in commands.items():
        failed = None in seconds[program]
        measured[program] = None if failed else (statistics.median(seconds[program]), peak_megabytes(words))
    return measured


def table(title, works, results, cell):
    programs = list(dict.fromkeys(program for work in works for program in works[work]))
    print(f"\n| {title} | " + " | ".join(programs) + " |")
    print("| --- |" + " --- |" * len(programs))
    for work in works:
        cells = (cell(results[work], program) if program in works[work] else "-" for program in programs)
        print(f"| {work} | " + " | ".join(cells) + " |")


def absolute(result, program):
    if result[program] is None:
        return f"fails or takes over {LIMIT} s"
    seconds, megabytes = result[program]
    return f"{1000 * seconds:.1f} ms, {megabytes:.1f} MB"


def relative(result, program):
    first = next(iter(result.values()))
    if result[program] is None:
        return f"over {LIMIT / first[0]:.0f} x or fails"
    seconds, megabytes = (one / other for one, other in zip(result[program], first))
    return f"{seconds:.1f} x, {megabytes:.1f} x"


def main():
    works = {}
    for line in sys.stdin:
        work, program, command = line.rstrip("\n").split("\t")
        works.setdefault(work, {})[program] = shlex.split(command)
    results = {}
    for work, commands in works.items():
        print(f"measuring {work}", file=sys.stderr)
        results[work] = measure(commands)
    table("CPU time, peak memory", works, results, absolute)
    table("as multiples of the first program", works, results, relative)


main()
