"""Starts a control: lays a job out as careless platforms do, runs the grader on each submission, tells how it went.

The job comes as one line of JSON on stdin. Nothing here defends anything.
"""

import json
import os
import shutil
import signal
import subprocess
import sys
import time

GRADER, JOB = "/grader", "/job"


def main():
    signal.signal(signal.SIGINT, lambda *_: None)  # this is process 1 here, and an attack may send it
    os.makedirs("/work/tmp", exist_ok=True)
    os.makedirs("/work/models", exist_ok=True)
    job = json.loads(sys.stdin.readline())
    for path, text in job["grader"].items():
        write(f"{GRADER}/{path}", text)
    environment = {**os.environ, "GRADER_SECRET": job["seed"], "GRADER_CHALLENGE": job["challenge"]}
    environment["PYTHONPATH"] = JOB
    with open(f"{GRADER}/tests.json", "w") as file:
        make = [sys.executable, f"{GRADER}/make_tests.py"]
        subprocess.run(make, env=environment, stdout=file, check=True)
    for files in job["goes"]:
        shutil.rmtree(JOB, ignore_errors=True)
        for file in files:
            write(f"{JOB}/{file['path']}", file["content"])
        started = time.monotonic()
        code = subprocess.run([sys.executable, "-u", f"{GRADER}/run.py"], cwd=JOB, env=environment).returncode
        seconds = round(time.monotonic() - started, 2)
        result = {"seconds": seconds, "exitCode": code, **read_results(code), "collected": collect(files)}
        print(f"\n{job['token']} {json.dumps(result)}", flush=True)


def write(path, text):
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w") as file:
        file.write(text)


def read_results(code):
    """What the results file says, or else the exit code."""
    try:
        with open(f"{JOB}/results.json") as file:
            results = json.load(file)
        score = results.get("score")
        score = results["passed"] / results["total"] if score is None else float(score)
        return {"score": score, "shortestMs": results.get("shortest_ms")}
    except (OSError, ValueError, KeyError, AttributeError, TypeError):
        return {"score": 1.0 if code == 0 else 0.0, "shortestMs": None}


def collect(files):
    """The files that the submission has made, for the candidate to look at; links are followed."""
    found = {}
    for name in sorted(set(os.listdir(JOB)).difference(file["path"] for file in files)):
        try:
            with open(f"{JOB}/{name}", errors="replace") as file:
                found[name] = file.read(2000)
        except OSError:
            pass
    return found


main()
