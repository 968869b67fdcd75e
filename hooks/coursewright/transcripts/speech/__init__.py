"""A transcript's speech in sentences and paragraphs, and where its chapters and sections begin."""
