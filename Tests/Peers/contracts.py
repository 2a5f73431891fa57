"""Writes invented contracts in the layout of CompraNet's generation B, four rows a process.

As CSV and as a workbook with the same rows (dates and amounts as numbers, texts shared), and for flatten-tool as CSV with
the paths of OCDS for headings.
"""

import csv
import random
import tempfile
import zipfile
from datetime import date, timedelta

ROWS_A_PROCESS = 4
INTERLEAVED = 1000  # processes whose rows alternate, since exports are not in the order of processes

# Heading, path for flatten-tool, kind. Columns that are not published stand under the tender all the same.
COLUMNS = (
    ("GOBIERNO", "tender/government", "text"),
    ("SIGLAS", "tender/initials", "text"),
    ("DEPENDENCIA", "buyer/name", "text"),
    ("CLAVEUC", "tender/procuringEntity/id", "text"),
    ("NOMBRE_DE_LA_UC", "tender/procuringEntity/name", "text"),
    ("RESPONSABLE", "tender/responsible", "text"),
    ("NUMERO_EXPEDIENTE", "tender/file", "text"),
    ("TITULO_EXPEDIENTE", "tender/title", "text"),
    ("PLANTILLA_EXPEDIENTE", "tender/template", "text"),
    ("NUMERO_PROCEDIMIENTO", "ocid", "text"),
    ("EXP_F_FALLO", "awards/0/date", "day"),
    ("PROC_F_PUBLICACION", "tender/tenderPeriod/startDate", "minute"),
    ("FECHA_APERTURA_PROPOSICIONES", "tender/tenderPeriod/endDate", "minute"),
    ("CARACTER", "tender/procedureCharacter", "text"),
    ("TIPO_CONTRATACION", "tender/mainProcurementCategory", "text"),
    ("TIPO_PROCEDIMIENTO", "tender/procurementMethodDetails", "text"),
    ("FORMA_PROCEDIMIENTO", "tender/submissionMethodDetails", "text"),
    ("CODIGO_CONTRATO", "contracts/0/id", "text"),
    ("TITULO_CONTRATO", "contracts/0/title", "text"),
    ("FECHA_INICIO", "contracts/0/period/startDate", "day"),
    ("FECHA_FIN", "contracts/0/period/endDate", "day"),
    ("IMPORTE_CONTRATO", "contracts/0/value/amount", "number"),
    ("MONEDA", "contracts/0/value/currency", "text"),
    ("ESTATUS_CONTRATO", "contracts/0/statusDetails", "text"),
    ("ARCHIVADO", "contracts/0/archived", "text"),
    ("RAMO", "tender/branch", "text"),
    ("CLAVE_PROGRAMA", "planning/budget/project", "text"),
    ("APORTACION_FEDERAL", "tender/federal", "text"),
    ("FECHA_CELEBRACION", "contracts/0/dateSigned", "day"),
    ("CONTRATO_MARCO", "tender/framework", "text"),
    ("COMPRA_CONSOLIDADA", "tender/joint", "text"),
    ("PLURIANUAL", "contracts/0/severalYears", "text"),
    ("CLAVE_CARTERA_SHCP", "planning/budget/projectID", "text"),
    ("ESTRATIFICACION_MUC", "contracts/0/scale", "text"),
    ("FOLIO_RUPC", "contracts/0/supplierID", "text"),
    ("PROVEEDOR_CONTRATISTA", "contracts/0/supplier", "text"),
    ("ESTRATIFICACION_MPC", "contracts/0/supplierScale", "text"),
    ("ESTATUS_EMPRESA", "contracts/0/supplierStatus", "text"),
    ("CUENTA_ADMINISTRADA_POR", "contracts/0/account", "text"),
    ("ANUNCIO", "tender/documents/0/url", "text"),
)

THINGS = ("Papel para oficinas", "Limpieza de edificios", "Material de curación", "Vigilancia nocturna", "Mobiliario escolar")
THINGS += ("Mantenimiento de vehículos", "Pavimentación de la calle Juárez", "Equipo de cómputo", "Luminarias y postes")
PLACES = ("el norte", "la zona metropolitana", "los Altos", "la costa", "las oficinas centrales", "el valle", "la sierra")
FIRMS = ("Papelera", "Constructora", "Distribuidora", "Comercializadora", "Servicios", "Ingeniería", "Laboratorios")
NAMES = ("Inventada", "del Valle Ficticio", "Imaginaria", "de Ejemplo", "Supuesta", "Figurada", "de Mentira", "Ideal")
FORMS = ("S.A. de C.V.", "S. de R.L. de C.V.", "S.A.P.I. de C.V.", "S.C.")
METHODS = ("Licitación Pública", "Adjudicación Directa Federal", "Invitación a Cuando Menos 3 Personas")
KINDS = ("Adquisiciones", "Servicios", "Obra Pública", "Arrendamientos", "Servicios Relacionados con la OP")
SIZES = ("Micro", "Pequeña", "Mediana", "No MIPYME", "")
STATES = ("Activo", "Expirado", "Terminado")
EPOCH = date(1899, 12, 30)  # day 0 of a workbook


def _process(chance, number):
    """The rows of a process: texts, and dates and amounts as they are counted."""
    pick, whole = chance.choice, chance.randrange
    thing = f"{pick(THINGS)} para {pick(PLACES)}, partida {1 + number % 97}"
    unit = whole(400)
    published = date(2012, 1, 1) + timedelta(days=whole(2000))
    opened = published + timedelta(days=15 + whole(20))
    decided = opened + timedelta(days=5 + whole(20))
    procedure = f"LA-{914000000 + unit:09d}-N{number}-{published.year}"
    method, kind, address = pick(METHODS), pick(KINDS), f"https://compranet.ejemplo.example/esop/{500000 + number}"
    minutes = (published, 60 * (8 + whole(10))), (opened, 60 * (9 + whole(5)) + 30)
    programme = f"K{whole(1000):03d}" if number % 3 else ""
    rows = []
    for contract in range(ROWS_A_PROCESS):
        firm = whole(20000)
        begins = decided + timedelta(days=5 + whole(10))
        rows.append(
            (
                "GE", f"UE{unit % 40}", f"Unidad de Ejemplo {unit % 40} de Jalisco", f"{914000000 + unit}",
                f"UE{unit % 40}-Compras {unit} #{914000000 + unit}", "Nadie Inventado", f"{100000 + number}", thing, "01",
                procedure, decided, minutes[0], minutes[1], "Nacional", kind, method, "Electrónica",
                f"{1000000 + number * ROWS_A_PROCESS + contract}", f"{thing}, contrato {contract + 1}", begins,
                begins + timedelta(days=30 + whole(300)), f"{whole(5_000, 90_000_000)}.{whole(100):02d}", "MXN", pick(STATES),
                "No", "", programme, "", begins, "0", "0", "0", "", SIZES[firm % 4], f"{20000 + firm}",
                f"{FIRMS[firm % 7]} {NAMES[firm % 8]} {firm}, {FORMS[firm % 4]}", SIZES[firm % 5], "Habilitado", "UC", address,
            )
        )  # fmt: skip
    return rows


def rows(count):
    """So many rows, the same at every call."""
    chance = random.Random(7)
    processes = -(-count // ROWS_A_PROCESS)
    given = 0
    for start in range(0, processes, INTERLEAVED):
        block = [_process(chance, number) for number in range(start, min(start + INTERLEAVED, processes))]
        for turn in range(ROWS_A_PROCESS):
            for process in block:
                if given == count:
                    return
                given += 1
                yield process[turn]


def _text(value):
    if isinstance(value, str):
        return value
    if isinstance(value, tuple):
        return f"{value[0].isoformat()} {value[1] // 60:02d}:{value[1] % 60:02d}"
    return value.isoformat()


def write_csv(path, count):
    _write_csv(path, [heading for heading, _, _ in COLUMNS], ([_text(value) for value in row] for row in rows(count)))


def write_paths(path, count):
    """The same under headings that flatten-tool takes: `ocid` is the process, and every contract has an id."""
    _write_csv(path, [way for _, way, _ in COLUMNS], ([_text(value) for value in row] for row in rows(count)))


def _write_csv(path, headings, texts):
    with open(path, "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(headings)
        writer.writerows(texts)


# -- the workbook --------------------------------------------------------------------------------------------------------

_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_KIND = "application/vnd.openxmlformats-officedocument.spreadsheetml."
_PARTS = {
    "[Content_Types].xml": f'<Types xmlns="{_PACKAGE}/content-types"><Default Extension="rels" '
    'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    f'<Override PartName="/xl/workbook.xml" ContentType="{_KIND}sheet.main+xml"/>'
    f'<Override PartName="/xl/worksheets/sheet1.xml" ContentType="{_KIND}worksheet+xml"/>'
    f'<Override PartName="/xl/sharedStrings.xml" ContentType="{_KIND}sharedStrings+xml"/>'
    f'<Override PartName="/xl/styles.xml" ContentType="{_KIND}styles+xml"/></Types>',
    "_rels/.rels": f'<Relationships xmlns="{_PACKAGE}/relationships">'
    f'<Relationship Id="rId1" Type="{_OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
    "xl/workbook.xml": f'<workbook xmlns="{_MAIN}" xmlns:r="{_OFFICE}"><sheets>'
    '<sheet name="Contratos" sheetId="1" r:id="rId1"/></sheets></workbook>',
    "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{_PACKAGE}/relationships">'
    f'<Relationship Id="rId1" Type="{_OFFICE}/worksheet" Target="worksheets/sheet1.xml"/>'
    f'<Relationship Id="rId2" Type="{_OFFICE}/sharedStrings" Target="sharedStrings.xml"/>'
    f'<Relationship Id="rId3" Type="{_OFFICE}/styles" Target="styles.xml"/></Relationships>',
    "xl/styles.xml": f'<styleSheet xmlns="{_MAIN}"><numFmts count="2"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/>'
    '<numFmt numFmtId="165" formatCode="yyyy\\-mm\\-dd\\ hh:mm"/></numFmts>'
    "<fonts><font/></fonts><fills><fill/></fills><borders><border/></borders><cellStyleXfs><xf/></cellStyleXfs>"
    '<cellXfs><xf/><xf numFmtId="164" applyNumberFormat="1"/><xf numFmtId="165" applyNumberFormat="1"/></cellXfs></styleSheet>',
}
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


def write_workbook(path, count):
    letters = [_letters(number) for number in range(len(COLUMNS))]
    places = {}  # a text: its number among the shared ones

    def cell(value, place):
        if isinstance(value, tuple):
            days = (value[0] - EPOCH).days + value[1] / 1440
            return f'<c r="{place}" s="2"><v>{days:.15g}</v></c>'
        if not isinstance(value, str):
            return f'<c r="{place}" s="1"><v>{(value - EPOCH).days}</v></c>'
        return f'<c r="{place}" t="s"><v>{places.setdefault(value, len(places))}</v></c>' if value else ""

    def xml(number, row):
        cells = []
        for value, letter, (_, _, kind) in zip(row, letters, COLUMNS):
            place = f"{letter}{number}"
            is_plain = kind == "number" and number > 1
            cells.append(f'<c r="{place}"><v>{value}</v></c>' if is_plain else cell(value, place))
        return f'<row r="{number}">{"".join(cells)}</row>'

    with tempfile.TemporaryFile("w+", encoding="utf-8", dir=path.parent) as sheet:
        sheet.write(f'{_HEAD}<worksheet xmlns="{_MAIN}"><sheetData>')
        sheet.write(xml(1, [heading for heading, _, _ in COLUMNS]))
        for number, row in enumerate(rows(count), 2):
            sheet.write(xml(number, row))
        sheet.write("</sheetData></worksheet>")
        sheet.seek(0)
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as archive:
            for name, text in _PARTS.items():
                archive.writestr(name, _HEAD + text)
            with archive.open("xl/sharedStrings.xml", "w", force_zip64=True) as part:
                part.write(f'{_HEAD}<sst xmlns="{_MAIN}" uniqueCount="{len(places)}">'.encode())
                for text in places:
                    part.write(f"<si><t>{_escaped(text)}</t></si>".encode())
                part.write(b"</sst>")
            with archive.open("xl/worksheets/sheet1.xml", "w", force_zip64=True) as part:
                while piece := sheet.read(1 << 20):
                    part.write(piece.encode())


def _letters(number):
    """The name of a column, counted from 0: A to Z, AA to AZ."""
    return chr(65 + number) if number < 26 else chr(64 + number // 26) + chr(65 + number % 26)


def _escaped(text):
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
