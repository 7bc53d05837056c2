import pandas as pd
from sklearn.ensemble import HistGradientBoostingClassifier
from sklearn.metrics import roc_auc_score
from sklearn.model_selection import train_test_split

table = pd.read_csv("data/customers.csv", dtype={"plan": "category", "region": "category"})
train, test = train_test_split(table, test_size=0.25, random_state=0)
model = HistGradientBoostingClassifier(max_iter=40, categorical_features="from_dtype", random_state=0)
model.fit(train.drop(columns="left"), train["left"])
print("result", round(roc_auc_score(test["left"], model.predict_proba(test.drop(columns="left"))[:, 1]), 4))
