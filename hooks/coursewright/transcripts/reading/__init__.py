"""Engines that several formats share: captions with times, lines of text, JSON, meetings. They know no format."""
