"""What a learner is shown: dialogues, objectives, questions. Knows elements and strings, no host and no file."""
