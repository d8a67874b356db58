"""Who may do what: one table, one question, and what views and lists ask it through."""

from treatywatch.desk.permissions.actions import Action
from treatywatch.desk.permissions.asking import may, reaches, who_may
from treatywatch.desk.permissions.scope import Scope, Scoped
from treatywatch.desk.permissions.sight import Paths, visible
from treatywatch.desk.permissions.table import Reach, load_table
from treatywatch.desk.permissions.views import (
    anybody,
    needs,
    require,
    signed_in,
    thing_or_404,
)

__all__ = [
    "Action",
    "Paths",
    "Reach",
    "Scope",
    "Scoped",
    "anybody",
    "load_table",
    "may",
    "needs",
    "reaches",
    "require",
    "signed_in",
    "thing_or_404",
    "visible",
    "who_may",
]
