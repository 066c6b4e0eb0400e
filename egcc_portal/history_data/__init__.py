"""The history of the cooperation: the data file, and what loads it."""
