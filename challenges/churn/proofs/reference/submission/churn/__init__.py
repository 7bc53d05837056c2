"""Who will leave next month: from raw rows to probabilities."""
