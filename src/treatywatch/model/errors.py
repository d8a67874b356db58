"""The errors that treatywatch raises on purpose, each shown with file, place and mend."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(eq=False)
class TreatywatchError(Exception):
    """Something a user can mend: what is wrong, where, and what to do."""

    message: str
    where: str = ""
    mend: str = ""

    def __str__(self) -> str:
        """Join place, message and mend into the line that a user reads."""
        place = f"{self.where}: " if self.where else ""
        mend = f" ({self.mend})" if self.mend else ""
        return f"{place}{self.message}{mend}"


class UnreadableInput(TreatywatchError):
    """A file cannot be read as the kind of document that it claims to be."""


class UnknownFormat(UnreadableInput):
    """No reader takes this kind of file."""


class UnknownLayout(UnreadableInput):
    """The text is readable, but it is not in the form of any known report."""


class InvalidRegister(TreatywatchError):
    """A row of the register contradicts itself or its schema."""


class InvalidCodebook(TreatywatchError):
    """A codebook file cannot be used as it stands."""


class InvalidGold(TreatywatchError):
    """A gold file is not in the gold format."""


class InvalidCorrection(TreatywatchError):
    """A reviewed correction of a text no longer fits that text, or cannot be used as it stands."""


class InvalidDecision(TreatywatchError):
    """A line of the log of decisions cannot be used as it stands."""


class InvalidEvidence(TreatywatchError):
    """A file is not an evidence file of a version that this program reads."""


class NotInEvidence(TreatywatchError):
    """The country, edition or sentence asked for is not in the evidence file."""


@dataclass(frozen=True, slots=True)
class Refusal:
    """A file of a batch that could not be read, and why; the others went in."""

    file: str
    error: str
    mend: str = ""

    @classmethod
    def of(cls, file: str, error: TreatywatchError) -> Refusal:
        """Keep what an error says of a file."""
        place = f"{error.where}: " if error.where and error.where != file else ""
        return cls(file, f"{place}{error.message}", error.mend)

    def as_error(self) -> UnreadableInput:
        """Return the refusal as an error, for whoever asked for this one file."""
        return UnreadableInput(self.error, self.file, self.mend)
