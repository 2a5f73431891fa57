"""Makes the tables of fixtures/sources/mapped-award-sheet: the layout of a real award sheet, with invented contents.

    python3 Tests/Tools/award_sheet.py
"""

import csv
import pathlib
import zipfile
from xml.sax.saxutils import escape

HERE = pathlib.Path(__file__).resolve().parents[2] / "fixtures" / "sources" / "mapped-award-sheet"
SITES = ["FAA", "JIM", "ORI", "OPD"]
HEADINGS = (
    ["CODIGO", "DESCRIPCION", "NOMBRE PROVEEDOR", "NUMERO PROVEEDOR", "PARTIDA", "LICITACION"]
    + [f"{bound} {site}" for site in SITES + ["TOTAL"] for bound in ("MINIMO", "MAXIMO")]
    + ["MARCA", "AUTORIZA", "PRESENTACION", "OBSERVACIONES", " COSTO ", "PRECIO REFERENCIA"]
    + ["FAMILIA", "ACREDITA", "COMENTARIOS", "ACREDITA2"]
    + [f"{bound} {site}" for site in SITES for bound in ("MIN", "MAX")]
    + [" MIN TOTAL ", " MAX TOTAL "]
)


def row(code, text, supplier, number, tender, quantities, brand, form, cents, reference, result="Adjudicado"):
    """A row of the sheet; `quantities` are least and most of each site, amounts are in cents."""
    money = [q * cents for q in quantities]
    least, most = quantities[0::2], quantities[1::2]
    show = lambda value: f" ${value // 100:,}.{value % 100:02} "
    return (
        [code, text, supplier, number, "2212", tender]
        + [str(q) for q in quantities] + [str(sum(least)), str(sum(most))]
        + [brand, "SI", form, "", show(cents), show(reference)]
        + ["ABARROTES", "SE ACEPTA", "", result]
        + [show(m) for m in money] + [show(sum(money[0::2])), show(sum(money[1::2]))]
    )


def totals(text):
    """The last row of the sheet: a sum and nothing else."""
    return [""] * (len(HEADINGS) - 1) + [text]


CLEAN = [
    row("2212000101", "ARROZ PULIDO", "ABARROTERA INVENTADA, S.A. DE C.V.", "3269", "LPL47/2026",
        [10, 20, 5, 10, 0, 0, 2, 4], "GRANO FICTICIO", "KG", 2550, 2810),
    row("2212000102", "FRIJOL NEGRO", "ABARROTERA INVENTADA, S.A. DE C.V.", "3269", "LPL47/2026",
        [8, 16, 0, 0, 0, 0, 0, 0], "GRANO FICTICIO", "KG", 3875, 4100),
    row("2212000103", "ACEITE VEGETAL", "DISTRIBUIDORA DE NINGUNA PARTE, S. DE R.L.", "A4684", "LPL47/2026",
        [3, 6, 3, 6, 3, 6, 3, 6], "DORADO", "FRASCO", 4999, 5200),
    row("2212000104", "SAL FINA", "", "", "LPL47/2026",
        [1, 2, 0, 0, 0, 0, 0, 0], "", "KG", 1200, 1300, "Desierto"),
    totals(" $4,048.56 "),
]

DIRTY = [
    # One code, two suppliers.
    row("'2212001066", "  LECHE   ENTERA ", "LACTEOS DE FANTASIA SA DE CV", " 5120 ", " LPL48/2026 ",
        [100, 200, 0, 0, 0, 0, 0, 0], "BLANCA", "Pza 8 GS", 1850, 1900),
    row("2212001066", "LECHE ENTERA", "ABARROTERA INVENTADA, S.A. DE C.V.", "3269", "LPL48/2026",
        [0, 0, 50, 100, 0, 0, 0, 0], "NEVADA", "Pza 8 GS", 1875, 1900),
    # Padding within a unit, a reference price that is none, a result that nobody knows.
    row("2212001067", "QUESO FRESCO", "LACTEOS DE FANTASIA SA DE CV", "5120", "LPL48/2026",
        [0, 1, 0, 0, 0, 0, 0, 0], "-", "KG                           K", 9900, 12000, "Pendiente"),
    # A code that a spreadsheet shortened, and a row without its process.
    row("2.212E+09", "CREMA", "LACTEOS DE FANTASIA SA DE CV", "5120", "LPL48/2026",
        [0, 1, 0, 0, 0, 0, 0, 0], "BLANCA", "FCO", 4500, 5000),
    row("2212001069", "YOGUR", "LACTEOS DE FANTASIA SA DE CV", "5120", "",
        [0, 1, 0, 0, 0, 0, 0, 0], "BLANCA", "FCO", 1500, 1600),
    totals(" $5,835.00 "),
]
DIRTY[2][HEADINGS.index("PRECIO REFERENCIA")] = "por cotizar"
DIRTY[2][HEADINGS.index("MINIMO FAA")] = ""

UNITS = [
    # One unit in three spellings.
    row("2212001070", "CREMA ACIDA", "LACTEOS DE FANTASIA SA DE CV", "5120", "LPL49/2026", [1, 2, 0, 0, 0, 0, 0, 0], "BLANCA", "FRASCO", 4500, 5000),
    row("2212001071", "MIEL", "LACTEOS DE FANTASIA SA DE CV", "5120", "LPL49/2026", [1, 2, 0, 0, 0, 0, 0, 0], "DORADA", "FRASCOS", 8000, 9000),
    row("2212001072", "MERMELADA", "LACTEOS DE FANTASIA SA DE CV", "5120", "LPL49/2026", [1, 2, 0, 0, 0, 0, 0, 0], "ROJA", "FCO", 3000, 3100),
    # One thing under two codes, the dearer at 212 % more; a sole trader, surnames first.
    row("2212001073", "AZUCAR ESTANDAR", "GODINEZ DELGADO ERNESTINA", "A5001", "LPL49/2026", [1, 2, 0, 0, 0, 0, 0, 0], "DULCE", "KG", 1000, 1100),
    row("2212001074", "AZUCAR ESTANDAR", "GODINEZ DELGADO ERNESTINA", "A5001", "LPL49/2026", [1, 2, 0, 0, 0, 0, 0, 0], "DULCE", "KG", 3120, 3200),
]


def write(name, rows, encoding="utf-8"):
    with open(HERE / name, "w", encoding=encoding, newline="") as file:
        csv.writer(file, lineterminator="\r\n").writerows([HEADINGS] + rows)


def column(number):
    name = ""
    while number >= 0:
        name = chr(65 + number % 26) + name
        number = number // 26 - 1
    return name


def workbook(name, rows):
    """One sheet with a title above its headings, texts within the cells."""
    lines = [["LPL47/2026 ADJUDICACION"], [], HEADINGS] + rows
    xml = ""
    for number, cells in enumerate(lines, 1):
        xml += f'<row r="{number}">'
        for place, cell in enumerate(cells):
            if cell:
                xml += (
                    f'<c r="{column(place)}{number}" t="inlineStr">'
                    f'<is><t xml:space="preserve">{escape(cell)}</t></is></c>'
                )
        xml += "</row>"
    head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    links = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    package = "http://schemas.openxmlformats.org/package/2006"
    kinds = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    parts = {
        "[Content_Types].xml": f'{head}<Types xmlns="{package}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Override PartName="/xl/workbook.xml" ContentType="{kinds}.sheet.main+xml"/>'
        f'<Override PartName="/xl/worksheets/sheet1.xml" ContentType="{kinds}.worksheet+xml"/></Types>',
        "_rels/.rels": f'{head}<Relationships xmlns="{package}/relationships">'
        f'<Relationship Id="rId1" Type="{links}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'{head}<workbook xmlns="{main}" xmlns:r="{links}"><sheets>'
        '<sheet name="ADJUDICADO" sheetId="1" r:id="rId1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'{head}<Relationships xmlns="{package}/relationships">'
        f'<Relationship Id="rId1" Type="{links}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
        "xl/worksheets/sheet1.xml": f'{head}<worksheet xmlns="{main}"><sheetData>{xml}</sheetData></worksheet>',
    }
    with zipfile.ZipFile(HERE / name, "w", zipfile.ZIP_DEFLATED) as file:
        for path, text in parts.items():
            info = zipfile.ZipInfo(path, (2026, 1, 23, 17, 39, 34))
            info.compress_type = zipfile.ZIP_DEFLATED
            file.writestr(info, text)


write("clean.csv", CLEAN)
write("dirty.csv", DIRTY, "cp1252")
write("unidades.csv", UNITS)
workbook("award.xlsx", CLEAN)
