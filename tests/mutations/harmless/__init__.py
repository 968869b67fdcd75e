"""Tables of changes, `HARMLESS`, that are an author's good right: none of them may bring a finding."""
