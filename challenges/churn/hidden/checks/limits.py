"""Size and time. Time is measured outside the candidate's container and repeated when it is over the limit."""

from __future__ import annotations

import time

import numpy as np

from checks.session import Session
from holdout_judge import CandidateStopped

MODEL_LIMIT_MB = 25
LARGE_BATCH = 20_000
ROWS_PER_SECOND = 100_000 / 60
ONE_ROW_LIMIT_MS = 250
ONE_ROW_CALLS = 20
WARM_UP_CALLS = 2
ATTEMPTS = 3
BUSY_RATIO = 1.5


def check_model_size(session: Session) -> None:
    """C11. Size of the saved model."""
    megabytes = session.candidate.model_size("A") / 1e6
    is_met = 0 < megabytes <= MODEL_LIMIT_MB
    session.report.result(
        "C11_artefact_MB", "met" if is_met else "not_met", megabytes=megabytes, limit_mb=MODEL_LIMIT_MB
    )


def check_large_batch(session: Session) -> None:
    """C9. Rows per second in one large batch."""
    index = np.resize(session.known, LARGE_BATCH)
    seconds = None
    problem = None
    stop: CandidateStopped | None = None
    try:
        for _ in range(ATTEMPTS):
            prediction = session.predict(session.kept_month(0).take(index), LARGE_BATCH)
            problem = prediction.problem
            if problem is not None:
                break
            seconds = min(prediction.wall_ms / 1000, seconds or np.inf)
            if LARGE_BATCH / seconds >= ROWS_PER_SECOND:
                break
    except CandidateStopped as stopped:
        stop, problem = stopped, stopped.outcome
    rate = None if seconds is None else LARGE_BATCH / seconds
    session.report.result(
        "C9_throughput_rows_s",
        _timed(rate is not None and rate >= ROWS_PER_SECOND, has_failed=problem is not None),
        rows=LARGE_BATCH,
        seconds=seconds,
        rows_per_s=None if rate is None else round(rate),
        limit_rows_per_s=round(ROWS_PER_SECOND),
        problem=problem,
    )
    if stop is not None:
        raise stop


def check_one_row(session: Session) -> None:
    """C10. Time of single rows in a process that is already running; the best of three series."""
    best = None
    problem = None
    for _ in range(ATTEMPTS):
        times, problem = _single_row_times(session)
        if problem is not None:
            break
        best = min(float(np.quantile(times, 0.95)), best or np.inf)
        if best <= ONE_ROW_LIMIT_MS:
            break
    session.report.result(
        "C10_latency_p95_ms",
        _timed(best is not None and best <= ONE_ROW_LIMIT_MS, has_failed=problem is not None),
        calls=ONE_ROW_CALLS,
        milliseconds=best,
        limit_ms=ONE_ROW_LIMIT_MS,
        problem=problem,
    )


def _single_row_times(session: Session) -> tuple[list[float], str | None]:
    times: list[float] = []
    for call in range(ONE_ROW_CALLS + WARM_UP_CALLS):
        prediction = session.predict([session.small_batch[call]], 1, process="same" if call else "new")
        if prediction.problem is not None:
            return times, prediction.problem
        if call >= WARM_UP_CALLS:
            times.append(prediction.wall_ms)
    return times, None


def _timed(is_within: bool, *, has_failed: bool) -> str:
    if is_within:
        return "met"
    return "unclear" if not has_failed and _is_machine_busy() else "not_met"


def _is_machine_busy() -> bool:
    """Does our own work take much longer by the clock than by the CPU?"""
    clock, cpu = time.perf_counter(), time.process_time()
    matrix = np.ones((200, 200))
    while time.process_time() - cpu < 0.1:
        matrix = matrix @ matrix / 200
    return (time.perf_counter() - clock) / (time.process_time() - cpu) > BUSY_RATIO
