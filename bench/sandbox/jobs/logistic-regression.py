import pandas as pd
from sklearn.compose import make_column_transformer
from sklearn.impute import SimpleImputer
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import roc_auc_score
from sklearn.model_selection import train_test_split
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import OneHotEncoder, StandardScaler

table = pd.read_csv("data/customers.csv")
words = ["plan", "region"]
numbers = [name for name in table.columns if name not in [*words, "left"]]
model = make_pipeline(
    make_column_transformer(
        (make_pipeline(SimpleImputer(), StandardScaler()), numbers),
        (OneHotEncoder(handle_unknown="ignore"), words),
    ),
    LogisticRegression(),
)
train, test = train_test_split(table, test_size=0.25, random_state=0)
model.fit(train[numbers + words], train["left"])
print("result", round(roc_auc_score(test["left"], model.predict_proba(test[numbers + words])[:, 1]), 4))
