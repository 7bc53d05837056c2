import random

import solution


def make(n):
    rng = random.Random(0)
    rows = []
    for i in range(n):
        calls = rng.randint(0, 5)
        rows.append({
            'line_id': 'L%d' % i, 'account_id': 'A%d' % i, 'snapshot_month': '2023-05', 'signup_date': '2020-01-01',
            'plan': 'basic', 'region': 'north', 'age_band': '18-29', 'monthly_bill': '30.00', 'data_used': '3.0 GB',
            'usage_change_pct': 5, 'support_calls_90d': calls, 'satisfaction': 5, 'autopay': 'yes',
            'months_to_contract_end': 4, 'line_status': 'active', 'credit_last_30d': '0.00',
            'churned': int(rng.random() < 0.1 + 0.15 * calls)})
    return rows


def test_fit_predict(tmp_path):
    rows = make(400)
    out = solution.fit(rows, seed=1, model_dir=str(tmp_path))
    assert 'validation' in out
    p = solution.predict_proba(rows, model_dir=str(tmp_path))
    assert len(p) == 400
    assert min(p) >= 0 and max(p) <= 1


def test_evaluate():
    m = solution.evaluate([0, 1, 0, 1], [0.2, 0.7, 0.1, 0.9])
    assert m['roc_auc'] == 1.0
    assert m['log_loss'] < 1


def test_clean_num():
    if hasattr(solution, 'clean_num'):
        assert solution.clean_num('12.5 GB') == 12.5
