"""A tiny way to write sentences for tests: `# ` begins a heading, `>> ` or `NAME>> ` a turn, a line a paragraph."""

import re

from coursewright.transcripts.scenes.proposal import Proposal, ProposedTurn, Question
from coursewright.transcripts.sentence import Opens, Sentence

TURN = re.compile(r"(?:\b([A-Z]{2,9}))?>> ")


def spoken(text: str) -> tuple[str, list[Sentence]]:
    """(the speech, which is the text itself, its sentences)"""
    sentences: list[Sentence] = []
    turn, speaker = 0, ""
    for line in re.finditer(r"[^\n]+", text):
        opens: Opens = "heading" if line[0].startswith("# ") else "paragraph"
        for span in re.finditer(r"\S.*?(?:[.!?]+(?=\s|$)|$)", line[0]):
            at = line.start() + span.start()
            if begun := TURN.match(span[0]):
                turn, speaker, opens, at = turn + 1, begun[1] or "", "speaker", at + begun.end()
            sentences.append(Sentence(at, line.start() + span.end(), turn, speaker, opens))
            opens = ""
    return text, sentences


def unanswered(question: Question) -> str | None:
    return None


def shown(speech: str, sentences: list[Sentence], proposals: list[Proposal]) -> list[list[list[str]]]:
    """Proposals, each a list of takes, each a list of turns: `Name: words`, `words` for narration."""

    def words(turn: ProposedTurn) -> str:
        said = " ".join(speech[sentences[turn.first].at : sentences[turn.end - 1].to].replace(">> ", "").split())
        return f"{turn.speaker}: {said}" if turn.speaker else said

    return [[[words(turn) for turn in take.turns] for take in proposal.takes] for proposal in proposals]
