"""Every word that rendering adds to an author's own."""

OBJECTIVES = "After this lesson you can"
WEAKER = "Weaker"
STRONGER = "Stronger"
DIFFERENCE = "What made the difference?"
CASE = "What does this case show?"
CHECK = "Check answer"
ANSWER = "Answer"
RIGHT = "Right:"
WRONG = "Wrong:"
OR = "or"
BLANK = "Blank"
MAP = "Course map"
MAP_INTRO = "Where each objective of the course is taught, compared and assessed."
COVERED = {  # of one place, of several, of none
    "taught": ("Taught in 1 section", "Taught in {} sections", "Taught in no section"),
    "compared": ("Compared in 1 dialogue", "Compared in {} dialogues", "Compared in no dialogue"),
    "assessed": ("Assessed by 1 question", "Assessed by {} questions", "Assessed by no question"),
}
GAP = "Gap:"
GAPS = "What is missing:"
COUNTS = "{}: {} taught, {} compared, {} assessed."
NO_OBJECTIVES = "This lesson has no objectives."
DIALOGUE = "Dialogue"
UNFINISHED = "This question is not finished yet."
