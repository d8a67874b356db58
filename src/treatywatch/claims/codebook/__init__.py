"""The codebook: questions, answers and wording rules as data files."""

from treatywatch.claims.codebook.book import Codebook, Family, Question
from treatywatch.claims.codebook.copying import copy_codebook
from treatywatch.claims.codebook.loading import load_codebook
from treatywatch.claims.codebook.rule import Example, Rule, RuleKind
from treatywatch.claims.codebook.setting import Setting

__all__ = [
    "Codebook",
    "Example",
    "Family",
    "Question",
    "Rule",
    "RuleKind",
    "Setting",
    "copy_codebook",
    "load_codebook",
]
