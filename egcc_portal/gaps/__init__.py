"""What is missing, conflicting, overdue or uncovered: a list that nobody ticks."""
