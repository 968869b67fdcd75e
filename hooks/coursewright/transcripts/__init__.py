"""Raw transcripts -> drafts of lessons, every word accounted for. Knows no course, no host and no disk.

`importing` is the door. A file's bytes become an `original`; a module of `formats` finds its `cue`s with the engines of
`reading`; `cleaning` cuts what is no speech; what is left is a `transcript`. `speech` divides it into sentences and
paragraphs, `scenes` propose dialogues, `doubts` are for the author, `drafting` writes Markdown, `proving` counts again.
"""
