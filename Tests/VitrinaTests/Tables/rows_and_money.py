"""Counts the rows, processes and money of a table with Python's own csv reader, and shares no code with Vitrina.

    python3 rows_and_money.py FILE ENCODING PROCESS_COLUMN [AMOUNT_COLUMN CURRENCY_COLUMN]

Prints rows, rows with a process number, processes, and the sum of the amounts of these rows by currency.
"""

import csv
import re
import sys
import unicodedata
from collections import defaultdict
from decimal import Decimal, InvalidOperation


def suffix(number):
    text = unicodedata.normalize("NFC", number.strip().lstrip("'")).upper()
    return re.sub("[^A-Z0-9]+", "-", text)


def main(path, encoding, process, amount=None, currency=None):
    csv.field_size_limit(1 << 20)
    rows = published = 0
    processes, sums = set(), defaultdict(Decimal)
    with open(path, encoding=encoding, newline="") as file:
        for row in csv.DictReader(file):
            if not any((value or "").strip() for value in row.values() if isinstance(value, str)):
                continue
            rows += 1
            if not row[process].strip():
                continue
            published += 1
            processes.add(suffix(row[process]))
            if amount and row[amount].strip():
                try:
                    sums[row[currency]] += Decimal(row[amount].strip())
                except InvalidOperation:
                    sums["unreadable"] += 1
    print(rows, published, len(processes), " ".join(f"{code}={total.normalize():f}" for code, total in sorted(sums.items())))


main(*sys.argv[1:])
