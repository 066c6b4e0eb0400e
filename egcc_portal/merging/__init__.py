"""Records that are one: found with reasons, compared, united, and parted again."""
