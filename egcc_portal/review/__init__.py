"""Four eyes: what one person sends, another approves or returns with comments.

An `Entry` that waits is either a change to an approved record, as it was typed, or,
with nothing typed, a record as it stands. Until it is approved, no row is changed.
"""
