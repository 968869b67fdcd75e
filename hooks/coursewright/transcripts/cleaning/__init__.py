"""Stages between a format and the transcript, each (cues, original) -> cues: all they may do is cut, split and name."""
