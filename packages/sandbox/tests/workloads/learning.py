"""scikit-learn as people use it: pipelines, searches with n_jobs on every backend, models that are kept."""

import joblib
import numpy as np
import pandas as pd
from sklearn.compose import ColumnTransformer
from sklearn.ensemble import HistGradientBoostingClassifier, RandomForestClassifier
from sklearn.impute import SimpleImputer
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import roc_auc_score
from sklearn.model_selection import GridSearchCV, cross_val_score, train_test_split
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import OneHotEncoder, StandardScaler

random = np.random.default_rng(1)
x = pd.DataFrame({"a": random.normal(size=2000), "b": random.normal(size=2000), "c": random.choice(list("xyz"), 2000)})
y = (x.a + (x.c == "x") + random.normal(size=2000) > 0).astype(int)
x.loc[::7, "b"] = None
number = make_pipeline(SimpleImputer(), StandardScaler())
prepare = ColumnTransformer([("number", number, ["a", "b"]), ("word", OneHotEncoder(), ["c"])])
model = make_pipeline(prepare, LogisticRegression())
left, right, y_left, y_right = train_test_split(x, y, random_state=0)
search = GridSearchCV(model, {"logisticregression__C": [0.1, 1.0]}, cv=2, n_jobs=2)  # loky: new interpreters
assert roc_auc_score(y_right, search.fit(left, y_left).predict_proba(right)[:, 1]) > 0.7
with joblib.parallel_backend("threading", n_jobs=2):
    assert cross_val_score(model, x, y, cv=2).min() > 0.6
with joblib.parallel_backend("multiprocessing", n_jobs=2):
    assert cross_val_score(model, x, y, cv=2).min() > 0.6
prepared = prepare.fit_transform(left)
assert RandomForestClassifier(20, n_jobs=2).fit(prepared, y_left).score(prepared, y_left) > 0.9
assert HistGradientBoostingClassifier(max_iter=20).fit(prepared, y_left).score(prepared, y_left) > 0.7  # OpenMP
joblib.dump(search, "model.joblib", compress=3)
assert (joblib.load("model.joblib").predict(right) == search.predict(right)).all()
memory = joblib.Memory("cache", verbose=0)
assert memory.cache(np.sqrt)(4.0) == memory.cache(np.sqrt)(4.0) == 2.0
print("done")
