"""Findings as a box on the page, for authors who look at the preview instead of the console."""

from collections.abc import Collection, Sequence
from html import escape

from coursewright.diagnostics import Diagnostic
from coursewright.render.words import Words


def findings_box(findings: Sequence[Diagnostic], paths: Collection[str], words: Words) -> str:
    """The findings of the files at `paths`, in English, then how many there are elsewhere; nothing if none."""
    if not findings:
        return ""
    here = [finding for finding in findings if finding.place.path in paths]
    elsewhere = sorted({finding.place.path for finding in findings}.difference(paths))
    items = [_item(finding) for finding in here]
    if elsewhere:
        files = ", ".join(f"<code>{escape(name)}</code>" for name in elsewhere)
        items.append(f"<li>{words.elsewhere.format(count=len(findings) - len(here), files=files)}</li>")
    title = words.findings.format(count=len(findings))
    box = '<div class="cw-findings admonition failure" role="alert">'
    return f'{box}<p class="admonition-title">{title}</p><ul>{"".join(items)}</ul></div>'


def _item(finding: Diagnostic) -> str:
    where = f"{finding.place.path}:{finding.place.line}"
    return (
        f'<li lang="en"><code>{escape(where)}</code> <strong>{finding.severity} {finding.code}</strong> '
        f"{escape(finding.message)}. <em>{escape(finding.hint)}</em></li>"
    )
