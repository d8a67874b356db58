"""The names of engines, and what is said of a name that is none."""

from treatywatch.model import TreatywatchError

SERIAL = "serial"
POOL = "pool"
DASK = "dask://"


class UnknownEngine(TreatywatchError):
    """No engine has this name, or what it needs is not installed."""


class ClusterLost(TreatywatchError):
    """The scheduler went away and did not come back."""
