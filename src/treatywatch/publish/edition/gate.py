"""What stops a publication: a blocking finding that nobody has set aside with a reason."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from treatywatch.checks import Dismissal, finding_key, without_dismissed
from treatywatch.model import Finding, Severity, TreatywatchError

_SHOWN = 20


class PublicationStopped(TreatywatchError):
    """Blocking findings stand that nobody has dismissed; `findings` are those."""

    def __init__(self, findings: Sequence[Finding]) -> None:
        """Name each finding with the key by which it can be set aside."""
        self.findings = tuple(findings)
        lines = [f"  {finding_key(f)},{f.rule}  {f.message}" for f in self.findings[:_SHOWN]]
        more = len(self.findings) - _SHOWN
        lines += [f"  … and {more} more"] if more > 0 else []
        super().__init__(
            "\n".join([f"{len(self.findings)} findings stop the publication", *lines]),
            mend="mend the reports, or set findings aside with --dismissed FILE "
            "(CSV: finding,rule,reason,who,date)",
        )


def stop_at_blocking(findings: Iterable[Finding], dismissed: Mapping[str, Dismissal]) -> None:
    """Raise PublicationStopped where a blocking finding is not dismissed."""
    blocking = [finding for finding in findings if finding.severity is Severity.BLOCK]
    if left := without_dismissed(blocking, dismissed):
        raise PublicationStopped(left)
