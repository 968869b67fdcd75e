"""The player's stories, one file a theme, told in a real browser on the course in `course/`, which is really built."""
