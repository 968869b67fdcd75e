"""Tables of faults, `FAULTS`: what an author may do to this course, and the findings that it has to bring."""
