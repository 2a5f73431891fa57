"""Makes fixtures/rows/workbooks: workbooks of invented data, and beside each the rows that must be read from it.

    python3 Tests/Tools/workbooks.py            those written here by hand
    python3 Tests/Tools/workbooks.py --others   those of openpyxl and XlsxWriter as well, which have to be installed

The rows are written down here, next to what makes them, and never taken from the program under test.
"""

import datetime
import pathlib
import sys
import zipfile

HERE = pathlib.Path(__file__).resolve().parents[2] / "fixtures" / "rows" / "workbooks"
TRANSITIONAL = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
STRICT = "http://purl.oclc.org/ooxml/spreadsheetml/main"
RELS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
STRICT_RELS = "http://purl.oclc.org/ooxml/officeDocument/relationships"
PACKAGE_RELS = "http://schemas.openxmlformats.org/package/2006/relationships"
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


def save(name, parts, rows, method=zipfile.ZIP_DEFLATED):
    """Writes a workbook of parts, in their order, and its rows."""
    with zipfile.ZipFile(HERE / f"{name}.xlsx", "w", method) as file:
        for path, text in parts:
            info = zipfile.ZipInfo(path, (2026, 1, 23, 17, 39, 34))
            info.compress_type = method
            file.writestr(info, text)
    if rows is not None:
        expect(name, rows)


def expect(name, rows):
    (HERE / f"{name}.rows.txt").write_text(rows.lstrip("\n"), encoding="utf-8")


def relationships(links, base=RELS):
    lines = "".join(
        f'<Relationship Id="{i}" Type="{base}/{kind}" Target="{target}"/>' for i, kind, target in links
    )
    return f'{HEAD}<Relationships xmlns="{PACKAGE_RELS}">{lines}</Relationships>'


CONTENT_TYPES = HEAD + (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="xml" ContentType="application/xml"/></Types>'
)


def excel():
    """As Excel writes it: shared texts, styles, formulas, errors, hidden rows and sheets, a chart."""
    strings = [
        "<t>Número de contrato</t>",
        "<t>Proveedor</t>",
        "<t xml:space=\"preserve\"> Monto Total </t>",
        "<t>Fecha</t>",
        # Runs are joined; what tells how to speak them is left out.
        "<r><t>Constructora </t></r><r><rPr><b/><sz val=\"11\"/></rPr><t>Vitrina</t></r>"
        "<rPh sb=\"0\" eb=\"2\"><t>KONSUTORAKUTORA</t></rPh><phoneticPr fontId=\"1\"/>",
        "<t>Calle 1_x000D_\nCol. Centro</t>",
        "<t>_x005F_x000D_ no es un salto; _xD83D__xDE00_ sí es una cara, _xD83D_ es media</t>",
        "<t/>",
        "<t>Muñoz &amp; Ibáñez &lt;S.A.&gt; &#241;</t>",
    ]
    formats = [  # the code or built-in id of each cell format, from 0
        0, 14, 22, 21, 46, 2, "dd/mm/yyyy", 'yyyy\\-mm\\-dd\\ hh:mm:ss;@', '[$-80A]d" de "mmmm" de "yyyy',
        '[Red]0.00" días"', '"$"#,##0.00_);[Red]\\("$"#,##0.00\\)', "mm:ss.0", "[h]:mm", "General", "0.00E+00", "h:mm AM/PM",
        49, 17,
    ]
    codes = [f for f in formats if isinstance(f, str)]
    number_formats = "".join(
        f'<numFmt numFmtId="{164 + i}" formatCode="{c.replace(chr(34), "&quot;")}"/>' for i, c in enumerate(codes)
    )
    xfs = "".join(
        f'<xf numFmtId="{f if isinstance(f, int) else 164 + codes.index(f)}" applyNumberFormat="1"/>' for f in formats
    )
    styles = (
        f'{HEAD}<styleSheet xmlns="{TRANSITIONAL}"><numFmts count="{len(codes)}">{number_formats}</numFmts>'
        # The formats of named styles come first and must not be taken for those of cells.
        '<cellStyleXfs count="1"><xf numFmtId="14"/></cellStyleXfs>'
        f'<cellXfs count="{len(formats)}">{xfs}</cellXfs>'
        '<dxfs><dxf><numFmt numFmtId="164" formatCode="0.00"/></dxf></dxfs></styleSheet>'
    )
    head = (
        f'{HEAD}<worksheet xmlns="{TRANSITIONAL}" xmlns:r="{RELS}" '
        'xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac">'
        '<dimension ref="A1:H30"/><sheetViews><sheetView workbookViewId="0"/></sheetViews>'
        '<cols><col min="2" max="2" width="9" hidden="1"/></cols>'
    )

    def row(number, cells, more=""):
        return f'<row r="{number}" spans="1:8" x14ac:dyDescent="0.25"{more}>{cells}</row>'

    def n(ref, value, style=0):
        return f'<c r="{ref}" s="{style}"><v>{value}</v></c>'

    def s(ref, index):
        return f'<c r="{ref}" t="s"><v>{index}</v></c>'

    data = "".join([
        row(1, s("A1", 0) + s("B1", 1) + s("C1", 2) + s("D1", 3)),
        row(2, s("A2", 4) + s("B2", 5) + s("C2", 6) + s("D2", 7) + s("E2", 8)),
        # Numbers as people see them.
        row(3, n("A3", "0.30000000000000004") + n("B3", "1234.5") + n("C3", "1.2E-7") + n("D3", "1.2345678901234567E+16")
            + n("E3", "12345678901234567") + n("F3", "-0") + n("G3", "1.0E+300") + n("H3", "28523914.030000001")),
        row(4, n("A4", "0.99999999999999989") + n("B4", "1234.50") + n("C4", "00012") + n("D4", ".5") + n("E4", "-2.5000000000000001E-3")
            + n("F4", "no es número") + n("G4", "1e5") + n("H4", "123456789012345.5")),
        # Days and times.
        row(5, n("A5", 46045, 1) + n("B5", "46045.735810185186", 2) + n("C5", "0.73581018518518515", 3)
            + n("D5", "1.5", 4) + n("E5", 46045, 5) + n("F5", 46045, 6) + n("G5", "46045.999999999996", 7) + n("H5", 46045, 8)),
        row(6, n("A6", 46045, 9) + n("B6", 46045, 10) + n("C6", "0.0005787037037037037", 11) + n("D6", "4.1666666666666664E-2", 12)
            + n("E6", 46045, 13) + n("F6", 46045, 14) + n("G6", "0.5", 15) + n("H6", 46045, 16)),
        # The 29 February 1900 that never was, the days around it, and what is no day.
        row(7, n("A7", 1, 1) + n("B7", 59, 1) + n("C7", 60, 1) + n("D7", 61, 1) + n("E7", 0, 1) + n("F7", -1, 1)
            + n("G7", 2958465, 1) + n("H7", 2958466, 1)),
        row(8, n("A8", "46045.25", 1) + n("B8", "46045.5", 3) + n("C8", 46045, 17) + n("D8", 46045, 999)),
        # Formulas, errors, booleans.
        row(9, '<c r="A9"><f>SUM(1,2)</f><v>3</v></c><c r="B9" t="str"><f>"a"&amp;"b"</f><v>ab</v></c>'
            '<c r="C9"><f>SUM(3,4)</f></c><c r="D9" t="str"><f>""</f><v></v></c><c r="E9" t="e"><f>#REF!+1</f><v>#REF!</v></c>'
            '<c r="F9" t="b"><v>1</v></c><c r="G9" t="b"><v>0</v></c><c r="H9"><f>1/0</f><v/></c>'),
        # Cells that are left out, cells of a format alone, and a row of which nothing is left.
        row(12, s("C12", 1) + '<c r="D12" s="5"/>' + n("F12", 7)),
        '<row r="13"/>',
        row(14, s("A14", 1), ' hidden="1"') + row(15, s("A15", 1), ' hidden="true"') + row(16, s("A16", 1), ' hidden="0"'),
        row(1048576, s("XFD1048576", 0)),
    ])
    first = (
        f'{head}<sheetData>{data}</sheetData><mergeCells count="1"><mergeCell ref="A1:B1"/></mergeCells>'
        '<hyperlinks><hyperlink ref="A1" r:id="rId1"/></hyperlinks><pageMargins left="0.7"/></worksheet>'
    )
    hidden = f'{head}<sheetData>{row(1, s("A1", 1))}</sheetData></worksheet>'
    workbook = (
        f'{HEAD}<workbook xmlns="{TRANSITIONAL}" xmlns:r="{RELS}"><workbookPr defaultThemeVersion="124226"/><sheets>'
        '<sheet name="Información &amp; más" sheetId="1" r:id="rId1"/>'
        '<sheet name="Gráfica" sheetId="2" r:id="rId2"/>'
        '<sheet name="Hidden_1" sheetId="3" state="hidden" r:id="rId3"/>'
        '<sheet name="Tabla_334306" sheetId="4" state="veryHidden" r:id="rId4"/>'
        '</sheets><definedNames><definedName name="sheet">Hidden_1!$A$1</definedName></definedNames></workbook>'
    )
    chart = f'{HEAD}<chartsheet xmlns="{TRANSITIONAL}"/>'
    save("excel", [
        ("[Content_Types].xml", CONTENT_TYPES),
        ("_rels/.rels", relationships([("rId1", "officeDocument", "xl/workbook.xml")])),
        ("xl/workbook.xml", workbook),
        ("xl/_rels/workbook.xml.rels", relationships([
            ("rId1", "worksheet", "worksheets/sheet1.xml"), ("rId2", "chartsheet", "chartsheets/sheet1.xml"),
            ("rId3", "worksheet", "worksheets/sheet2.xml"), ("rId4", "worksheet", "worksheets/sheet3.xml"),
            ("rId5", "styles", "styles.xml"), ("rId6", "sharedStrings", "sharedStrings.xml"),
        ])),
        ("xl/worksheets/sheet1.xml", first),
        ("xl/chartsheets/sheet1.xml", chart),
        ("xl/worksheets/sheet2.xml", hidden),
        ("xl/worksheets/sheet3.xml", f'{head}<sheetData/></worksheet>'),
        ("xl/styles.xml", styles),
        ("xl/sharedStrings.xml",
         f'{HEAD}<sst xmlns="{TRANSITIONAL}" count="20" uniqueCount="{len(strings)}">'
         + "".join(f"<si>{one}</si>" for one in strings) + "</sst>"),
    ], f"""
== Información & más
1|t:Número de contrato|t:Proveedor|t: Monto Total |t:Fecha
2|t:Constructora Vitrina|t:Calle 1\\r\\nCol. Centro|t:_x000D_ no es un salto; 😀 sí es una cara, \ufffd es media||t:Muñoz & Ibáñez <S.A.> ñ
3|n:0.3|n:1234.5|n:0.00000012|n:12345678901234600|n:12345678901234567|n:0|n:1E+300|n:28523914.03
4|n:1|n:1234.50|n:12|n:0.5|n:-0.0025|t:no es número|n:100000|n:123456789012346
5|d:2026-01-23|d:2026-01-23T17:39:34|t:17:39:34|t:36:00:00|n:46045|d:2026-01-23|d:2026-01-24T00:00:00|d:2026-01-23
6|n:46045|n:46045|t:00:00:50|t:01:00:00|n:46045|n:46045|t:12:00:00|n:46045
7|d:1900-01-01|d:1900-02-28|n:60|d:1900-03-01|n:0|n:-1|d:9999-12-31|n:2958466
8|d:2026-01-23T06:00:00|d:2026-01-23T12:00:00|d:2026-01-23|n:46045
9|n:3|t:ab|||e:#REF!|b:true|b:false|
12|||t:Proveedor|||n:7
13
14 hidden|t:Proveedor
15 hidden|t:Proveedor
16|t:Proveedor
1048576{'|' * 16383}|t:Número de contrato
notes 2 cells, first C9
== Hidden_1 (hidden)
1|t:Proveedor
== Tabla_334306 (hidden)
""")


def strict():
    """The strict form, with prefixes, days counted from 1904, dates as text, and the sheet before all else."""
    sheet = (
        f'{HEAD}<x:worksheet xmlns:x="{STRICT}"><x:sheetData>'
        '<x:row r="1"><x:c r="A1" t="d" s="1"><x:v>2026-01-23</x:v></x:c><x:c r="B1" t="d"><x:v>2026-01-23T17:39:33.5</x:v></x:c>'
        '<x:c r="C1" t="d"><x:v>2026-01-23T17:39:34Z</x:v></x:c><x:c r="D1" t="d"><x:v>2026-02-30</x:v></x:c>'
        '<x:c r="E1" t="d"><x:v>9999-12-31T23:59:59.9</x:v></x:c></x:row>'
        '<x:row r="2"><x:c r="A2" s="1"><x:v>0</x:v></x:c><x:c r="B2" s="1"><x:v>44583</x:v></x:c>'
        '<x:c r="C2" s="1"><x:v>2957003</x:v></x:c><x:c r="D2" s="1"><x:v>2957004</x:v></x:c></x:row>'
        '<x:row r="3"><x:c r="A3" t="inlineStr"><x:is><x:t>Municipio</x:t></x:is></x:c>'
        '<x:c r="B3" t="inlineStr"><x:is><x:r><x:t>de </x:t></x:r><x:r><x:t>Tlaquepaque</x:t></x:r><x:rPh><x:t>no</x:t></x:rPh></x:is></x:c></x:row>'
        '</x:sheetData></x:worksheet>'
    )
    workbook = (
        f'{HEAD}<x:workbook xmlns:x="{STRICT}" xmlns:q="{STRICT_RELS}" conformance="strict">'
        '<x:workbookPr date1904="true"/><x:sheets><x:sheet name="Estricta" sheetId="1" q:id="a"/></x:sheets></x:workbook>'
    )
    styles = (
        f'{HEAD}<x:styleSheet xmlns:x="{STRICT}"><x:cellXfs count="2"><x:xf numFmtId="0"/><x:xf numFmtId="14"/></x:cellXfs>'
        '</x:styleSheet>'
    )
    save("strict", [
        ("xl/worksheets/sheet1.xml", sheet),
        ("xl/styles.xml", styles),
        ("xl/_rels/workbook.xml.rels", relationships(
            [("a", "worksheet", "/xl/worksheets/sheet1.xml"), ("b", "styles", "styles.xml")], STRICT_RELS)),
        ("xl/workbook.xml", workbook),
        ("_rels/.rels", relationships([("r", "officeDocument", "xl/workbook.xml")], STRICT_RELS)),
        ("[Content_Types].xml", CONTENT_TYPES),
    ], """
== Estricta
1|d:2026-01-23|d:2026-01-23T17:39:34|t:2026-01-23T17:39:34Z|t:2026-02-30|t:9999-12-31T23:59:59.9
2|d:1904-01-01|d:2026-01-23|d:9999-12-31|n:2957004
3|t:Municipio|t:de Tlaquepaque
""", zipfile.ZIP_STORED)


def sloppy():
    """As careless programs write it: no references, nothing in order, Windows paths, no formats, UTF-16."""
    sheet = (
        '<?xml version="1.0" encoding="UTF-16"?>'
        f'<worksheet xmlns="{TRANSITIONAL}"><sheetData>'
        '<row><c t="inlineStr"><is><t>sin referencia</t></is></c><c><v>1</v></c><c/><c><v>2</v></c></row>'
        '<row><c t="str"><v>fila 2</v></c><c r="D2"><v>4</v></c><c><v>5</v></c></row>'
        '<row r="9"><c r="A9"><v>9</v></c></row>'
        '<row r="7"><c r="C7"><v>3</v></c><c r="A7"><v>1</v></c><c r="B7" t="b"><v>verdadero</v></c></row>'
        '<row><c r="b8"><v>8</v></c><c t="inlineStr"><is><t>  espacios  </t></is></c><c t="s"><v/></c><c t="x"><v>1.50</v></c></row>'
        '<row r="10"><v>fuera</v><c r="A10"><v>10</v><v>11</v></c><c><x><v>otro</v></x></c></row>'
        '</sheetData></worksheet>'
    ).encode("utf-16")
    workbook = (
        f'<workbook xmlns="{TRANSITIONAL}" xmlns:r="{RELS}"><sheets>'
        '<sheet name="Hoja_x0031_" sheetId="1" r:id="x"/></sheets></workbook>'
    )
    save("sloppy", [
        ("[Content_Types].xml", CONTENT_TYPES),
        ("XL\\Workbook.xml", workbook),
        ("xl\\_rels\\workbook.xml.rels", relationships([
            ("x", "worksheet", "..\\xl\\.\\Worksheets/Sheet1.xml"), ("y", "styles", "missing.xml"), ("z", "sharedStrings", "missing.xml"),
        ])),
        ("xl\\worksheets\\sheet1.xml", sheet),
    ], """
== Hoja1
1|t:sin referencia|n:1||n:2
2|t:fila 2|||n:4|n:5
9|n:9
7|n:1|t:verdadero|n:3
8||n:8|t:  espacios  ||t:1.50
10|n:10|
""")


def bomb():
    """Seventy million spaces between two rows, in 70 KB."""
    sheet = f'<worksheet xmlns="{TRANSITIONAL}"><sheetData><row/>' + " " * (70 << 20) + "<row/></sheetData></worksheet>"
    save("bomb", [
        ("[Content_Types].xml", CONTENT_TYPES),
        ("xl/workbook.xml", f'<workbook xmlns="{TRANSITIONAL}" xmlns:r="{RELS}"><sheets><sheet name="Bomba" sheetId="1" r:id="x"/></sheets></workbook>'),
        ("xl/_rels/workbook.xml.rels", relationships([("x", "worksheet", "worksheets/sheet1.xml")])),
        ("xl/worksheets/sheet1.xml", sheet),
    ], None)


OTHERS = """
== Contratos
1|t:Folio|t:Proveedor|t:Importe|t:Firma|t:Hora|t:Vigente|t:Suma|t:Firmado
2|t:LPL-001/2026|t:Papelería Ñandú, S.A. de C.V.|n:12345.67|d:2026-01-23T17:39:34|t:08:30:00|b:true|%s|d:2026-01-23
3|t:LPL-002/2026|t:línea 1\\nlínea 2|n:0.3||||%s|d:1999-12-31
%s== Ocultos (hidden)
1|t:Sí
2|t:No
"""


def openpyxl_book():
    import openpyxl
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Contratos"
    sheet.append(["Folio", "Proveedor", "Importe", "Firma", "Hora", "Vigente", "Suma", "Firmado"])
    sheet.append(["LPL-001/2026", "Papelería Ñandú, S.A. de C.V.", 12345.67, datetime.datetime(2026, 1, 23, 17, 39, 34),
                  datetime.time(8, 30), True, "=C2+C3", datetime.date(2026, 1, 23)])
    sheet.append(["LPL-002/2026", "línea 1\nlínea 2", 0.1 + 0.2, None, None, None, "=C3*2", datetime.date(1999, 12, 31)])
    hidden = book.create_sheet("Ocultos")
    hidden.sheet_state = "hidden"
    hidden.append(["Sí"])
    hidden.append(["No"])
    book.properties.created = book.properties.modified = datetime.datetime(2026, 1, 23)
    book.save(HERE / "openpyxl.xlsx")
    expect("openpyxl", OTHERS % ("", "", "notes 2 cells, first G2\n"))


def xlsxwriter_book():
    import xlsxwriter
    book = xlsxwriter.Workbook(str(HERE / "xlsxwriter.xlsx"), {"constant_memory": True})
    book.set_properties({"created": datetime.datetime(2026, 1, 23)})
    day, moment, hour = (book.add_format({"num_format": f}) for f in ("dd/mm/yyyy", "dd/mm/yyyy hh:mm:ss", "hh:mm"))
    sheet = book.add_worksheet("Contratos")
    sheet.write_row(0, 0, ["Folio", "Proveedor", "Importe", "Firma", "Hora", "Vigente", "Suma", "Firmado"])
    sheet.write_row(1, 0, ["LPL-001/2026", "Papelería Ñandú, S.A. de C.V.", 12345.67])
    sheet.write_datetime(1, 3, datetime.datetime(2026, 1, 23, 17, 39, 34), moment)
    sheet.write_datetime(1, 4, datetime.time(8, 30), hour)
    sheet.write_boolean(1, 5, True)
    sheet.write_formula(1, 6, "=C2+C3", None, 12345.97)
    sheet.write_datetime(1, 7, datetime.date(2026, 1, 23), day)
    sheet.write_row(2, 0, ["LPL-002/2026", "línea 1\nlínea 2", 0.1 + 0.2])
    sheet.write_formula(2, 6, "=C3*2", None, "#N/A")
    sheet.write_datetime(2, 7, datetime.date(1999, 12, 31), day)
    hidden = book.add_worksheet("Ocultos")
    hidden.hide()
    hidden.write(0, 0, "Sí")
    hidden.write(1, 0, "No")
    book.close()
    expect("xlsxwriter", OTHERS % ("n:12345.97", "e:#N/A", ""))


if __name__ == "__main__":
    HERE.mkdir(parents=True, exist_ok=True)
    for make in (excel, strict, sloppy, bomb):
        make()
    if "--others" in sys.argv:
        openpyxl_book()
        xlsxwriter_book()
