"""Runs a pure function over a corpus: in this process, on all cores, or on a Dask cluster."""

from treatywatch.engine.names import ClusterLost, UnknownEngine
from treatywatch.engine.pool import WorkerLost
from treatywatch.engine.run import Engine, cores, engine_for, run

__all__ = ["ClusterLost", "Engine", "UnknownEngine", "WorkerLost", "cores", "engine_for", "run"]
