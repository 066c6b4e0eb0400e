"""What entering any kind of record shares: forms made of data, drafts, once-only keys.

To put a new kind on it, write an `Editor` (editors.py) in <app>/forms.py: `Group`s of
field names and `Part`s, in the order of the paper. A fuzzy date, a text in three
languages, a link to another record is named once; its fields follow by themselves. A
rule across tables is the `clean` of a RecordForm or RowForm, given as `form=`
(filling.py). In <app>/urls.py add `*entry_paths("agreements/", AGREEMENT)` (pages.py).
"""
