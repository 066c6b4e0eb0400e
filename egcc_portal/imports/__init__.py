"""Lists from workbooks and CSV files, brought in all at once or not at all.

A kind of list is data: the `Column`s of its sheet and the `Target` tables that they go
to, a `Kind` in <app>/imports.py; its addresses are `*import_paths(...)` in
<app>/urls.py. What a row may hold is asked of the models' own constraints, in the
database, for all rows at once.
"""
