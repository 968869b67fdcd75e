"""Whether a draft, or an edited lesson, says what its transcript says."""
