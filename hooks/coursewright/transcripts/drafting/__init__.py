"""Sentences and proposals -> a lesson's draft in Markdown."""
