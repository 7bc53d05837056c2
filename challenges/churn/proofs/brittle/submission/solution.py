"""Churn model: gradient boosting and a scaler, careful features."""

import json
import re
from datetime import datetime

import joblib
import numpy as np
import pandas as pd
from sklearn.ensemble import HistGradientBoostingClassifier
from sklearn.metrics import average_precision_score, brier_score_loss, log_loss, roc_auc_score
from sklearn.preprocessing import StandardScaler

YES = {"yes", "y", "true", "1", "on"}
NUMERIC = ["tenure", "bill", "data", "usage", "usage_new", "calls", "satisfaction", "no_answer", "autopay", "ends"]


def read_number(text, small, factor):
    number = float(re.search(r"\d+([.,]\d+)?", text).group().replace(",", "."))
    return number / factor if text.strip().lower().endswith(small) else number


def read_date(text):
    if "-" in text:
        return datetime.strptime(text, "%Y-%m-%d")
    return datetime.strptime(text.replace(".", "/"), "%d/%m/%Y")


def make_table(rows):
    table = []
    for row in rows:
        start = datetime.strptime(row["snapshot_month"], "%Y-%m")
        end = row["months_to_contract_end"]
        table.append({
            "tenure": np.log1p((start - read_date(row["signup_date"])).days / 30),
            "bill": read_number(row["monthly_bill"], ("ct", "cents"), 100),
            "data": np.log1p(read_number(row["data_used"] or "0 GB", ("mb",), 1000)),
            "usage": row["usage_change_pct"] or 0,
            "usage_new": row["usage_change_pct"] is None,
            "calls": min(row["support_calls_90d"], 6),
            "satisfaction": row["satisfaction"],
            "no_answer": row["satisfaction"] is None,
            "autopay": row["autopay"].strip().lower() in YES,
            "ends": end is not None and end <= 1,
            "plan": row["plan"].strip().lower(),
            "region": row["region"].strip().lower(),
            "age": row["age_band"],
        })
    df = pd.DataFrame(table)
    df["satisfaction"] = df["satisfaction"].fillna(df["satisfaction"].mean())
    # put all numbers on the same scale
    df[NUMERIC] = StandardScaler().fit_transform(df[NUMERIC].astype(float))
    return df


def encode(df, categories):
    columns = [df[NUMERIC].to_numpy()]
    for name, known in categories.items():
        codes = [known.index(value) for value in df[name]]
        columns.append(np.eye(len(known))[codes])
    X = np.hstack(columns)
    assert np.isfinite(X).all(), "there are still empty values"
    return X


def fit(rows, *, seed, model_dir):
    # the export has some rows twice, and two columns that are only known afterwards (not used)
    rows = list({(row["line_id"], row["snapshot_month"]): row for row in rows}.values())
    df = make_table(rows)
    y = np.array([row["churned"] for row in rows])
    months = np.array([row["snapshot_month"] for row in rows])
    categories = {name: sorted(set(df[name])) for name in ["plan", "region", "age"]}
    X = encode(df, categories)
    last = months == max(months)
    order = np.random.permutation(np.flatnonzero(~last))
    model = HistGradientBoostingClassifier(max_iter=80, learning_rate=0.06, max_leaf_nodes=8, max_features=0.6)
    model.fit(X[order], y[order])
    report = evaluate(y[last].tolist(), model.predict_proba(X[last])[:, 1].tolist())
    order = np.random.permutation(len(y))
    model.fit(X[order], y[order])
    joblib.dump(model, model_dir + "/model.joblib")
    with open(model_dir + "/categories.json", "w") as file:
        json.dump(categories, file)
    return {"validation": report}


def predict_proba(rows, *, model_dir):
    model = joblib.load(model_dir + "/model.joblib")
    with open(model_dir + "/categories.json") as file:
        categories = json.load(file)
    X = encode(make_table(rows), categories)
    return model.predict_proba(X)[:, 1].tolist()


def evaluate(y_true, y_prob):
    return {
        "n": len(y_true),
        "n_positive": sum(y_true),
        "roc_auc": roc_auc_score(y_true, y_prob),
        "average_precision": average_precision_score(y_true, y_prob),
        "log_loss": log_loss(y_true, y_prob, labels=[0, 1]),
        "brier": brier_score_loss(y_true, y_prob),
    }
