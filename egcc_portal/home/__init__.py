"""The front page: where the cooperation stands, what happened, and what is due."""
