"""Implementations of the interface that candidates' tests are run against. They stay in the judge's container."""
