"""24 hidden checks that make 70 calls: what GRADING.md, section 3, compares. The same code runs in a judge container
beside a candidate container, and by `bare.py` in one fresh interpreter together with the submission."""

import math
import random

WORDS = {"plan": ["basic", "plus", "family", "business"], "region": ["north", "east", "south", "west"]}
NUMBERS = ["tenure", "calls", "minutes", "data", "bill", "late"]
TRAINING_ROWS = 4_000
HIDDEN_ROWS = 1_000
FEW = 20
ANY = {"type": "any", "maxBytes": 100_000}


def prepare(seed):
    """Nothing is prepared: the rows are drawn while the checks run, here as there."""
    return seed


def grade(seed, prepared, candidate, report):
    Checks(seed, candidate, report).run()


def draw(seed, count):
    choose = random.Random(seed)
    rows = []
    for _ in range(count):
        row = {name: round(choose.gauss(0, 1), 3) for name in NUMBERS}
        row.update({name: choose.choice(words) for name, words in WORDS.items()})
        pull = 1.5 * row["calls"] - row["tenure"] + (row["plan"] == "plus")
        row["left"] = int(choose.random() < 1 / (1 + math.exp(-pull)))
        rows.append(row)
    return rows


class Checks:
    def __init__(self, seed, candidate, report):
        self.candidate, self.report = candidate, report
        rows = draw(seed, TRAINING_ROWS + HIDDEN_ROWS)
        hidden = rows[TRAINING_ROWS:]
        self.outcomes = [row.pop("left") for row in hidden]
        self.few = hidden[:FEW]
        self.training = candidate.put("training", rows[:TRAINING_ROWS])
        self.hidden = candidate.put("hidden", hidden)
        self.model = candidate.model("A")

    def run(self):
        self.told("fit", self.fit(self.model).wait().ok)
        asked = [self.predict(self.hidden, HIDDEN_ROWS) for _ in range(2)]
        batch, again = (one.wait() for one in asked)
        self.told("predictions", batch.ok)
        self.told("again", again.value == batch.value)
        self.told("no_rows", self.predict([], 0).wait().value == [])
        self.told("better_than_chance", auc(self.outcomes, batch.value) > 0.7)
        alone = self.one_after_another(([row], 1) for row in self.few[:12])
        self.told("rows_alone", all(near(one, batch.value[i : i + 1]) for i, one in enumerate(alone)))
        self.check_rewritten_rows(batch.value)
        empty = self.one_after_another(([{**row, name: None} for row in self.few], FEW) for name in NUMBERS)
        for name, one in zip(NUMBERS, empty):
            self.told(f"empty_{name}", one.ok)
        names = [*NUMBERS, *WORDS]
        incomplete = self.one_after_another((without(self.few, name), FEW) for name in names)
        self.told("missing_columns", all(is_named(name, one.error) for name, one in zip(names, incomplete)))
        unseen = self.one_after_another(([{**row, name: "new"} for row in self.few], FEW) for name in WORDS)
        self.told("unseen_words", all(one.ok for one in unseen))
        kept = self.predict(self.few, FEW, return_arguments=True).wait()
        self.told("rows_unchanged", kept.arguments["rows"] == self.few)
        same, other = (self.retrained(name, seed) for name, seed in (("B", 1), ("C", 2)))
        self.told("same_seed", same.wait().value == batch.value)
        self.told("another_seed", near(other.wait(), batch.value, 0.05))
        self.check_metrics()
        times = [one.wall_ms for one in self.one_after_another(([row], 1) for row in self.few[:19])]
        self.told("time_of_one_row", sorted(times)[9] < 250)

    def check_rewritten_rows(self, expected):
        """What must not matter, in a process of its own each."""
        few, backwards, turned, another = (
            self.predict(rows, FEW)
            for rows in (
                self.few,
                [dict(reversed(row.items())) for row in self.few],
                self.few[::-1],
                [{**row, "note": "x"} for row in self.few],
            )
        )
        few = few.wait()
        self.told("few_rows", near(few, expected[:FEW]))
        self.told("order_of_columns", near(backwards.wait(), few.value))
        self.told("order_of_rows", near(turned.wait(), few.value[::-1]))
        self.told("another_column", near(another.wait(), few.value))

    def check_metrics(self):
        scores = [(index * 37 % 101) / 101 for index in range(200)]
        windows = [self.outcomes[shift : shift + 200] for shift in range(5)]
        asked = [self.evaluate(window, scores, "same" if at else "new") for at, window in enumerate(windows)]
        found = [one.wait().value["roc_auc"] for one in asked]
        self.told("metrics", all(abs(one - auc(window, scores)) < 1e-6 for one, window in zip(found, windows)))
        one_class = [self.evaluate([label] * 3, [0.1, 0.2, 0.3], "same") for label in (0, 1)]
        odd = [self.evaluate(*both, "same") for both in (([], []), ([1], [0.1, 0.2]), ([0, 1, 1], [0.5]))]
        holds = [one.wait().value["roc_auc"] is None for one in one_class] + [not one.wait().ok for one in odd]
        self.told("metrics_at_the_edges", all(holds))

    def told(self, check, is_met):
        self.report.result(check, "met" if is_met else "not_met")

    def fit(self, model, seed=1):
        return self.candidate.start("fit", expects=ANY, timeout_s=60, rows=self.training, seed=seed, model_dir=model)

    def predict(self, rows, count, *, model=None, process="new", return_arguments=False):
        return self.candidate.start(
            "predict_proba",
            expects={"type": "list", "of": {"type": "number", "min": 0, "max": 1}, "length": count},
            process=process,
            timeout_s=60,
            return_arguments=return_arguments,
            rows=rows,
            model_dir=model or self.model,
        )

    def one_after_another(self, questions):
        """Predictions in one process, as the flagship asks for rows that are looked at one by one."""
        asked = [self.predict(rows, count, process="same" if i else "new") for i, (rows, count) in enumerate(questions)]
        return [one.wait() for one in asked]

    def retrained(self, name, seed):
        model = self.candidate.model(name)
        self.fit(model, seed)
        return self.predict(self.hidden, HIDDEN_ROWS, model=model)

    def evaluate(self, y_true, y_prob, process):
        return self.candidate.start("evaluate", expects=ANY, process=process, timeout_s=60, y_true=y_true, y_prob=y_prob)


def without(rows, column):
    return [{name: value for name, value in row.items() if name != column} for row in rows]


def is_named(column, error):
    return error is not None and error.type == "ValueError" and column in error.message


def near(returned, expected, tolerance=1e-9):
    values = getattr(returned, "value", returned)
    return values is not None and all(abs(a - b) <= tolerance for a, b in zip(values, expected, strict=True))


def auc(outcomes, scores):
    """The share of pairs of one who left and one who stayed that are in the right order."""
    left = [score for outcome, score in zip(outcomes, scores) if outcome]
    stayed = [score for outcome, score in zip(outcomes, scores) if not outcome]
    order = sorted(range(len(scores)), key=lambda index: scores[index])
    ranks, at = {}, 0
    while at < len(order):
        end = at
        while end < len(order) and scores[order[end]] == scores[order[at]]:
            end += 1
        ranks[scores[order[at]]] = (at + 1 + end) / 2
        at = end
    return (sum(ranks[score] for score in left) - len(left) * (len(left) + 1) / 2) / (len(left) * len(stayed))
