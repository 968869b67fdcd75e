"""Does the check find faults, and only faults? This repository's own course, changed in one place at a time."""
