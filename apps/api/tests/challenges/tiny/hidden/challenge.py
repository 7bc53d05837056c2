# HIDDEN_MARKER_7f3a: never leaves the judge
SECRET = 1
