"""Agreements, programs, projects, trainings and events on one axis of years."""
