"""Documents as files: received, checked, kept, read by page, handed out by right."""
