"""`make bench`: how fast the portal is beside the bare SQL of the same pages."""
