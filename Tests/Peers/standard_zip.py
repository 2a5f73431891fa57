"""The standard's repository as a ZIP file, which libcoveocds would fetch from the network otherwise.

It is packed from the folder of the release schema. The project's own schemas have no prose, and libcoveocds stumbles over
a `deprecated` without a `description`: it gets an empty one. Nothing else is changed.
"""

import json
import zipfile


def standard_zip(workspace):
    """Packs the schemas and codelists beside the workspace's release schema; gives the path of the ZIP file."""
    folder, path = workspace.schema.parent, workspace.scratch("standard.zip")
    files = [*sorted(folder.glob("*-schema.json")), *sorted(folder.glob("codelists/*.csv"))]
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("standard/", "")  # its first name is taken for the root
        for file in files:
            text = file.read_text(encoding="utf-8")
            if file.suffix == ".json":
                schema = json.loads(text)
                _describe_deprecations(schema)
                text = json.dumps(schema, ensure_ascii=False)
            archive.writestr(f"standard/schema/{file.relative_to(folder)}", text)
    return path


def _describe_deprecations(schema):
    if isinstance(schema, list):
        for value in schema:
            _describe_deprecations(value)
    elif isinstance(schema, dict):
        deprecated = schema.get("deprecated")
        if isinstance(deprecated, dict):
            deprecated.setdefault("description", "")
        for value in schema.values():
            _describe_deprecations(value)
