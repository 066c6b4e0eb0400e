"""What people say about records, and how others hear of it."""
