"""Proposes dialogues and comparisons in a transcript: a module for each signal, the surest first. Nothing is guessed.

A proposal changes nothing but its form: its takes are neutral and its words in order, until the author answers.
"""

from coursewright.transcripts.scenes.chains import find_chains
from coursewright.transcripts.scenes.options import find_options
from coursewright.transcripts.scenes.played import find_played
from coursewright.transcripts.scenes.proposal import Answer, Proposal
from coursewright.transcripts.scenes.quotations import find_quotations
from coursewright.transcripts.scenes.repeats import find_repeats
from coursewright.transcripts.scenes.said import Said
from coursewright.transcripts.scenes.what_if import find_what_ifs


def propose(said: Said, answer: Answer) -> list[Proposal]:
    """The proposals in order, none overlapping another: of two that do, the one with the surer signal.

    Repeated scenes are not sought in a transcript of more than 20,000 sentences.
    """
    chains = find_chains(said)
    found = [
        *find_played(said, chains, answer),
        *find_repeats(said, chains, answer),
        *find_what_ifs(said, answer),
        *find_options(said, answer),
        *find_quotations(said, answer),
    ]
    taken = bytearray(len(said.sentences))
    proposals: list[Proposal] = []
    for proposal in found:
        if not any(taken[proposal.first : proposal.end]):
            taken[proposal.first : proposal.end] = b"\1" * (proposal.end - proposal.first)
            proposals.append(proposal)
    return sorted(proposals, key=lambda proposal: proposal.first)
