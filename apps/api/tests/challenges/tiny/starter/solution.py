def fit(rows):
    return 1
