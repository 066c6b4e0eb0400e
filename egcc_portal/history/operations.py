"""Migration operations for many models and triggers at once."""

from __future__ import annotations

from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.operations.base import Operation
from django.db.migrations.state import ProjectState
from pgtrigger.compiler import Trigger


class AddTriggers(Operation):
    """Install the triggers of several models.

    One AddTrigger each renders every model of the portal anew each time: with
    two hundred triggers that is a minute and a half of a first start.

    Args:
        triggers: for each model's name, its compiled triggers.
    """

    reduces_to_sql = True
    reversible = True

    def __init__(self, triggers: dict[str, list[Trigger]]) -> None:
        self.triggers = triggers

    def state_forwards(self, app_label: str, state: ProjectState) -> None:
        for name, triggers in self.triggers.items():
            options = state.models[app_label, name].options
            options["triggers"] = [*options.get("triggers", []), *triggers]

    def database_forwards(
        self,
        app_label: str,
        schema_editor: BaseDatabaseSchemaEditor,
        from_state: ProjectState,
        to_state: ProjectState,
    ) -> None:
        for trigger in self.each():
            schema_editor.execute(trigger.install_sql, params=None)

    def database_backwards(
        self,
        app_label: str,
        schema_editor: BaseDatabaseSchemaEditor,
        from_state: ProjectState,
        to_state: ProjectState,
    ) -> None:
        for trigger in self.each():
            schema_editor.execute(trigger.uninstall_sql, params=None)

    def each(self) -> list[Trigger]:
        """Return the triggers of all models, in order."""
        return [trigger for some in self.triggers.values() for trigger in some]

    def describe(self) -> str:
        return "Add triggers to " + ", ".join(self.triggers)


class Together(Operation):
    """Several operations in a row, with the models rendered once for all of them.

    Django renders every related model anew after each operation, and all of ours
    are related: one by one, the first tables take half a minute instead of two
    seconds. None of the operations may need the state between two of them.

    Args:
        operations: what to do, in order; backwards, in the reverse order.
    """

    reversible = True

    def __init__(self, operations: list[Operation]) -> None:
        self.operations = operations

    def state_forwards(self, app_label: str, state: ProjectState) -> None:
        state.__dict__.pop("apps", None)  # rendered when it is next asked for
        for operation in self.operations:
            operation.state_forwards(app_label, state)

    def database_forwards(
        self,
        app_label: str,
        schema_editor: BaseDatabaseSchemaEditor,
        from_state: ProjectState,
        to_state: ProjectState,
    ) -> None:
        for operation in self.operations:
            operation.database_forwards(app_label, schema_editor, to_state, to_state)

    def database_backwards(
        self,
        app_label: str,
        schema_editor: BaseDatabaseSchemaEditor,
        from_state: ProjectState,
        to_state: ProjectState,
    ) -> None:
        for operation in reversed(self.operations):
            operation.database_backwards(
                app_label, schema_editor, from_state, from_state
            )

    def describe(self) -> str:
        return "; ".join(operation.describe() for operation in self.operations)
