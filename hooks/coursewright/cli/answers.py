"""What authors answered, kept beside the drafts, so that nothing is asked twice."""

import json
from pathlib import Path
from typing import Any

import click

from coursewright import disk
from coursewright.transcripts.scenes.proposal import Question

PROMPT = "Enter leaves it open, Ctrl-C all that follow"
NOTHING = ("",)  # the choices of a remark: there is nothing to answer
FILE = Path(".coursewright") / "answers.json"


class Answers:
    """Answers by the ids of their questions; asks in the terminal for those that are missing, if `ask` says so.

    Raises ValueError where the file of answers cannot be read.
    """

    def __init__(self, folder: Path | None, *, ask: bool) -> None:
        self.path = folder / FILE if folder else None
        self.ask = ask
        self.transcript = ""  # whose questions are asked now
        self.known: dict[str, dict[str, str]] = _load(self.path)
        self.is_changed = False

    def __call__(self, question: Question) -> str | None:
        if question.id not in self.known and self.ask and question.choices != NOTHING:
            answer = self._asked(question)
            if answer is not None:
                self.known[question.id] = {"question": question.text, "answer": answer}
                self.is_changed = True
        return self.known.get(question.id, {}).get("answer") or None

    def _asked(self, question: Question) -> str | None:
        """The answer, "" where the author leaves it open, or None where the author stops."""

        def counted(typed: str) -> str:
            if typed.strip() in ("", *(question.choices or (typed.strip(),))):
                return typed.strip()
            raise click.UsageError(f"Type {' or '.join(question.choices)}, or only Enter.")

        choices = f" [{'/'.join(question.choices)}]" if question.choices else ""
        click.echo(f"\n{self.transcript}: {question.text}{choices}", err=True)
        try:
            return str(click.prompt(PROMPT, "", value_proc=counted, show_default=False, err=True))
        except click.Abort:
            self.ask = False
            click.echo("\nThe rest stays open.", err=True)
            return None

    def save(self) -> None:
        """Raises OSError."""
        if self.path and self.is_changed:
            text = json.dumps(self.known, ensure_ascii=False, indent=2) + "\n"
            disk.write_over(self.path, text.encode())


def _load(path: Path | None) -> dict[str, dict[str, str]]:
    if path is None or not path.is_file():
        return {}
    try:
        known: Any = json.loads(path.read_text("utf-8"))
        return {
            id_: {"question": str(entry["question"]), "answer": str(entry["answer"])} for id_, entry in known.items()
        }
    except OSError as error:
        raise ValueError(f"{path} cannot be read: {error.strerror}. Let it be read, or delete it.") from error
    except (ValueError, TypeError, KeyError, AttributeError) as error:
        raise ValueError(f"{path} cannot be read: {error}. Mend it, or delete it to be asked again.") from error
