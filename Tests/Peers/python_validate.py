"""Holds releases against a schema with jsonschema-rs, as fast as Python lets it: orjson in, a count out.

    python python_validate.py [--verdicts] SCHEMA FILE

FILE holds one release a line. The schema counts as draft-04, formats are checked. Prints how many lines there are and how
many are valid; with `--verdicts` a line for each instead, as `vitrina validate --verdicts` does. It is a peer of that
command and runs in the environment that `setup.sh` makes.
"""

import sys

import jsonschema_rs
import orjson


def main(schema_path, path, is_told):
    with open(schema_path, "rb") as schema:
        validator = jsonschema_rs.Draft4Validator(orjson.loads(schema.read()), validate_formats=True)
    count = valid = 0
    with open(path, "rb") as lines:
        for line in lines:
            is_valid = validator.is_valid(orjson.loads(line))
            count += 1
            valid += is_valid
            if is_told:
                print(f'{{"document":{count},"valid":{"true" if is_valid else "false"}}}')
    if not is_told:
        print(count, valid)


if __name__ == "__main__":
    operands = [argument for argument in sys.argv[1:] if argument != "--verdicts"]
    if len(operands) != 2:
        sys.exit("usage: python_validate.py [--verdicts] SCHEMA FILE")
    main(*operands, "--verdicts" in sys.argv)
