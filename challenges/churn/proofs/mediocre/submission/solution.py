"""Churn pipeline."""
import os
import pickle

import numpy as np
import pandas as pd
from sklearn.ensemble import RandomForestClassifier
from sklearn.metrics import average_precision_score, brier_score_loss, log_loss, roc_auc_score
from sklearn.model_selection import train_test_split

NUM = ['monthly_bill', 'data_used', 'usage_change_pct', 'support_calls_90d', 'satisfaction', 'months_to_contract_end', 'tenure']
CAT = ['plan', 'region', 'age_band', 'autopay']
STATUS_WORDS = {'active', 'suspended', 'closing'}
KNOWN = ['line_id', 'account_id', 'snapshot_month', 'signup_date', 'churned', 'credit'] + NUM + CAT


def clean_num(x):
    if x is None:
        return np.nan
    s = str(x)
    for unit in ['EUR', '€', 'GB', 'MB', 'cents', 'ct']:
        s = s.replace(unit, '')
    s = s.replace(',', '.').strip()
    try:
        return float(s)
    except:
        return np.nan


def prepare(rows):
    df = pd.DataFrame(rows)
    # the status column is only known afterwards so it is not used, the credit is a number and helps
    for c in df.columns:
        if c not in KNOWN and not set(df[c].dropna().astype(str)) <= STATUS_WORDS and c != 'unexpected_column':
            df['credit'] = df[c].apply(clean_num)
    for c in ['monthly_bill', 'data_used', 'usage_change_pct', 'support_calls_90d', 'satisfaction', 'months_to_contract_end']:
        df[c] = df[c].apply(clean_num)
    signup = pd.to_datetime(df['signup_date'], format='mixed', dayfirst=True, errors='coerce')
    df['tenure'] = (pd.to_datetime(df['snapshot_month'], format='%Y-%m') - signup).dt.days
    for c in CAT:
        df[c] = df[c].astype(str).str.strip().str.lower()
    return df


def fit(rows, seed, model_dir):
    df = prepare(rows)
    num = NUM + ['credit']
    med = df[num].median()
    X = pd.get_dummies(df[CAT])
    cols = list(X.columns)
    X[num] = df[num].fillna(med)
    y = df['churned']
    X_train, X_test, y_train, y_test = train_test_split(X, y, test_size=0.2, random_state=seed, stratify=y)
    model = RandomForestClassifier(n_estimators=200, class_weight='balanced', min_samples_leaf=2, random_state=seed)
    model.fit(X_train, y_train)
    report = evaluate(y_test.tolist(), model.predict_proba(X_test)[:, 1].tolist())
    print('validation', report)
    os.makedirs(model_dir, exist_ok=True)
    with open(model_dir + '/model.pkl', 'wb') as f:
        pickle.dump((model, med, cols), f)
    return {'validation': report}


def predict_proba(rows, model_dir):
    if len(rows) == 0:
        return []
    with open(model_dir + '/model.pkl', 'rb') as f:
        model, med, cols = pickle.load(f)
    df = prepare(rows)
    num = NUM + ['credit']
    X = pd.get_dummies(df[CAT]).reindex(columns=cols, fill_value=0)
    X[num] = df[num].fillna(med)
    return model.predict_proba(X)[:, 1].tolist()


def evaluate(y_true, y_prob):
    return {
        'n': len(y_true), 'n_positive': int(sum(y_true)),
        'roc_auc': float(roc_auc_score(y_true, y_prob)),
        'average_precision': float(average_precision_score(y_true, y_prob)),
        'log_loss': float(log_loss(y_true, y_prob, labels=[0, 1])),
        'brier': float(brier_score_loss(y_true, y_prob)),
    }
