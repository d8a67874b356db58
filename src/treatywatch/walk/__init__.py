"""The walk: from bytes to coded reports, changes, findings and the evidence file."""

from treatywatch.walk.building import build, build_lake
from treatywatch.walk.coding import Coding, code_file, code_known, code_text
from treatywatch.walk.comparing import compare_editions
from treatywatch.walk.drawing import draw
from treatywatch.walk.evaluating import Scores, evaluate
from treatywatch.walk.explaining import Explained, SectionExplained, explain_file
from treatywatch.walk.gathering import How, Progress
from treatywatch.walk.proposing import Asked, propose
from treatywatch.walk.proving import prove
from treatywatch.walk.reading import Reading, read, read_file
from treatywatch.walk.summarising import summarise
from treatywatch.walk.tools import Tools, tools

__all__ = [
    "Asked",
    "Coding",
    "Explained",
    "How",
    "Progress",
    "Reading",
    "Scores",
    "SectionExplained",
    "Tools",
    "build",
    "build_lake",
    "code_file",
    "code_known",
    "code_text",
    "compare_editions",
    "draw",
    "evaluate",
    "explain_file",
    "propose",
    "prove",
    "read",
    "read_file",
    "summarise",
    "tools",
]
