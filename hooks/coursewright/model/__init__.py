"""The nouns of a course, as plain data: what was read, where it stood, and nothing about how.

Lines and columns count from 1, front matter included. Ids are what authors wrote; a `name` is a path below its
folder without the suffix (`soft-skills/intro`); a `key` is unique in the course. They have no slots, since objects
without them are pickled and read back three times as fast, which is what the cache of a large course lives by.
"""

from coursewright.model.bank import Bank, Blank, Hint, Option, Question, QuestionKind, objective_key, short_hash
from coursewright.model.course import Course, Module, Spot
from coursewright.model.lesson import Dialogue, Lesson, Objective, Placement, Section, Take, TakeKind, Turn
from coursewright.model.place import Columns, Edit, Excuse, Line, Note, NoteKind, Place, place_in, together

__all__ = [
    "Bank",
    "Blank",
    "Columns",
    "Course",
    "Dialogue",
    "Edit",
    "Excuse",
    "Hint",
    "Lesson",
    "Line",
    "Module",
    "Note",
    "NoteKind",
    "Objective",
    "Option",
    "Place",
    "Placement",
    "Question",
    "QuestionKind",
    "Section",
    "Spot",
    "Take",
    "TakeKind",
    "Turn",
    "objective_key",
    "place_in",
    "short_hash",
    "together",
]
