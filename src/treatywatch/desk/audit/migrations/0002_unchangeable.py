"""Triggers that let the audit grow, and nothing else."""

from django.db import migrations

WORDS = "what is in the audit stays as it is"
_REFUSE = f"BEGIN SELECT RAISE(ABORT, '{WORDS}'); END"
_FUNCTION = f"""
    CREATE FUNCTION audit_unchangeable() RETURNS trigger LANGUAGE plpgsql AS
    $$ BEGIN RAISE EXCEPTION '{WORDS}'; END $$
"""
_CHANGE = """
    CREATE TRIGGER audit_no_change BEFORE UPDATE OR DELETE ON audit_entry
    FOR EACH ROW EXECUTE FUNCTION audit_unchangeable()
"""
_TRUNCATE = """
    CREATE TRIGGER audit_no_truncate BEFORE TRUNCATE ON audit_entry
    FOR EACH STATEMENT EXECUTE FUNCTION audit_unchangeable()
"""
LOCK = {
    "sqlite": (
        f"CREATE TRIGGER audit_no_update BEFORE UPDATE ON audit_entry {_REFUSE}",
        f"CREATE TRIGGER audit_no_delete BEFORE DELETE ON audit_entry {_REFUSE}",
    ),
    "postgresql": (_FUNCTION, _CHANGE, _TRUNCATE),
}
UNLOCK = {
    "sqlite": ("DROP TRIGGER audit_no_update", "DROP TRIGGER audit_no_delete"),
    "postgresql": (
        "DROP TRIGGER audit_no_change ON audit_entry",
        "DROP TRIGGER audit_no_truncate ON audit_entry",
        "DROP FUNCTION audit_unchangeable()",
    ),
}


def _lock(_, schema_editor):
    for statement in LOCK[schema_editor.connection.vendor]:
        schema_editor.execute(statement)


def _unlock(_, schema_editor):
    for statement in UNLOCK[schema_editor.connection.vendor]:
        schema_editor.execute(statement)


class Migration(migrations.Migration):
    dependencies = [("audit", "0001_initial")]
    operations = [migrations.RunPython(_lock, _unlock)]
