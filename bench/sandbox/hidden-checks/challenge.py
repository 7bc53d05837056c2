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
        self.told("fit", self.fit(self.model).ok)
        batch = self.predict(self.hidden, HIDDEN_ROWS)
        self.told("predictions", batch.ok)
        self.told("again", self.predict(self.hidden, HIDDEN_ROWS).value == batch.value)
        self.told("no_rows", self.predict([], 0).value == [])
        self.told("better_than_chance", auc(self.outcomes, batch.value) > 0.7)
        self.told("rows_alone", all(near(self.predict([row], 1), batch.value[i : i + 1]) for i, row in enumerate(self.few[:12])))
        few = self.predict(self.few, FEW)
        self.told("few_rows", near(few, batch.value[:FEW]))
        shuffled = [dict(reversed(row.items())) for row in self.few]
        self.told("order_of_columns", near(self.predict(shuffled, FEW), few.value))
        self.told("order_of_rows", near(self.predict(self.few[::-1], FEW), few.value[::-1]))
        self.told("another_column", near(self.predict([{**row, "note": "x"} for row in self.few], FEW), few.value))
        for name in NUMBERS:
            self.told(f"empty_{name}", self.predict([{**row, name: None} for row in self.few], FEW).ok)
        self.told("missing_columns", all(self.names_missing(name) for name in [*NUMBERS, *WORDS]))
        unseen = [self.predict([{**row, name: "new"} for row in self.few], FEW).ok for name in WORDS]
        self.told("unseen_words", all(unseen))
        kept = self.predict(self.few, FEW, return_arguments=True)
        self.told("rows_unchanged", kept.arguments["rows"] == self.few)
        self.told("same_seed", self.retrained("B", 1) == batch.value)
        self.told("another_seed", near(self.retrained("C", 2), batch.value, 0.05))
        self.told("metrics", self.metrics_are_right())
        self.told("metrics_at_the_edges", self.metrics_hold_at_the_edges())
        times = [self.predict([row], 1, process="same" if i else "new").wall_ms for i, row in enumerate(self.few[:19])]
        self.told("time_of_one_row", sorted(times)[9] < 250)

    def told(self, check, is_met):
        self.report.result(check, "met" if is_met else "not_met")

    def fit(self, model, seed=1):
        return self.candidate.call("fit", expects=ANY, timeout_s=60, rows=self.training, seed=seed, model_dir=model)

    def predict(self, rows, count, *, model=None, process="new", return_arguments=False):
        return self.candidate.call(
            "predict_proba",
            expects={"type": "list", "of": {"type": "number", "min": 0, "max": 1}, "length": count},
            process=process,
            timeout_s=60,
            return_arguments=return_arguments,
            rows=rows,
            model_dir=model or self.model,
        )

    def names_missing(self, column):
        rows = [{name: value for name, value in row.items() if name != column} for row in self.few]
        error = self.predict(rows, FEW).error
        return error is not None and error.type == "ValueError" and column in error.message

    def retrained(self, name, seed):
        model = self.candidate.model(name)
        self.fit(model, seed)
        return self.predict(self.hidden, HIDDEN_ROWS, model=model).value

    def evaluate(self, y_true, y_prob):
        return self.candidate.call("evaluate", expects=ANY, timeout_s=60, y_true=y_true, y_prob=y_prob)

    def metrics_are_right(self):
        for shift in range(5):
            outcomes = self.outcomes[shift : shift + 200]
            scores = [(index * 37 % 101) / 101 for index in range(200)]
            if abs(self.evaluate(outcomes, scores).value["roc_auc"] - auc(outcomes, scores)) > 1e-6:
                return False
        return True

    def metrics_hold_at_the_edges(self):
        one_class = [self.evaluate([label] * 3, [0.1, 0.2, 0.3]).value["roc_auc"] is None for label in (0, 1)]
        refused = [
            not self.evaluate(y_true, y_prob).ok for y_true, y_prob in (([], []), ([1], [0.1, 0.2]), ([0, 1, 1], [0.5]))
        ]
        return all([*one_class, *refused])


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
