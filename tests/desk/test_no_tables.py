"""A desk whose tables are not there, or not of this version, says so and how to mend it."""

from __future__ import annotations

import subprocess
import sys

import pytest
from django.db.migrations.recorder import MigrationRecorder

from treatywatch.desk.tables import DeskTables, require_tables

_MAIN = "from treatywatch.cli.main import main; main()"


@pytest.mark.parametrize("command", [["audit", "verify"], ["people"]])
def test_a_folder_without_a_desk_ends_with_code_2_and_the_mend(command, tmp_path):
    told = subprocess.run(
        [sys.executable, "-c", _MAIN, "desk", *command, "--folder", str(tmp_path)],
        capture_output=True,
        text=True,
        env={"PATH": "/usr/bin:/bin", "HOME": str(tmp_path)},
        check=False,
    )
    assert told.returncode == 2, told.stderr
    assert "there is no desk here" in told.stderr
    assert "treatywatch desk init" in told.stderr
    assert "Traceback" not in told.stderr


def test_a_desk_of_this_version_may_be_opened(db):
    require_tables()


def test_a_desk_of_an_older_version_has_to_be_brought_up_to_date(db):
    MigrationRecorder.Migration.objects.filter(app="audit", name="0002_unchangeable").delete()
    with pytest.raises(DeskTables, match=r"another version.*treatywatch desk migrate"):
        require_tables()
