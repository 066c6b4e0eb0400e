"""One box over everything the programme has: what is searched, and the page."""
