"""Hidden side: train on a table, predict another one in a fresh process. @CANARY:challenge@"""

from holdout_judge import pack
from world import make_world

ANYTHING = {"type": "any", "maxBytes": 10_000}


def prepare(seed):
    world = make_world(seed)
    return {**world, "train": pack(world["train"]), "test": pack(world["test"])}


def workspace(seed, prepared):
    return {"files": {"data/example.csv": "x0,x1,x2,x3,x4,x5,label\n0,0,0,0,0,0,1\n"}, "terms": {}}


def grade(seed, prepared, candidate, report):
    labels, model = prepared["labels"], candidate.model("A")
    train, test = candidate.put("train", prepared["train"]), candidate.put("test", prepared["test"])
    fitted = candidate.call("fit", expects=ANYTHING, rows=train, seed=1, model_dir=model)
    shape = {"type": "list", "of": {"type": "number", "min": 0, "max": 1}, "length": len(labels)}
    predicted = candidate.call("predict", expects=shape, rows=test, model_dir=model)
    values = predicted.value if predicted.ok else []
    share = sum(value == label for value, label in zip(values, labels)) / len(labels)
    error = fitted.error or predicted.error
    report.result(
        "M1_accuracy",
        "met" if share >= 0.95 else "partly" if share >= 0.75 else "not_met",
        share=share,
        of=len(labels),
        model_bytes=candidate.model_size("A"),
        problem=f"{error.type}: {error.message}"[:500] if error else None,
    )


def variants():
    return []
