"""Makes fixtures/sources/sipot-*: tables of fraction XXVIII with the headings of the PNT and invented offices, firms and persons.

    python3 Tests/Tools/sipot.py

One file for each of the containers in which offices hold them: (i) the public download of the PNT, (ii) the older download saved
as .xlsx, (iii) the template for uploads saved as .xlsx, (iv) the CSV of the PNT's interface.
"""

import csv
import gzip
import io
import pathlib
import zipfile
from xml.sax.saxutils import escape

HERE = pathlib.Path(__file__).resolve().parents[2] / "fixtures" / "sources"
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
RELS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


class Day:
    """A cell with a day, as a number that is shown as one."""

    def __init__(self, serial):
        self.serial = serial


def letters(column):
    name = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        name = chr(65 + rest) + name
    return name


def sheet(rows, hidden=()):
    lines = []
    for number, row in enumerate(rows, 1):
        cells = []
        for column, value in enumerate(row):
            place = f"{letters(column)}{number}"
            if value is None or value == "":
                continue
            if isinstance(value, Day):
                cells.append(f'<c r="{place}" s="1"><v>{value.serial}</v></c>')
            elif isinstance(value, (int, float)):
                cells.append(f'<c r="{place}"><v>{value}</v></c>')
            else:
                text = escape(value)
                cells.append(f'<c r="{place}" t="inlineStr"><is><t xml:space="preserve">{text}</t></is></c>')
        if cells:
            mark = ' hidden="1"' if number in hidden else ""
            lines.append(f'<row r="{number}"{mark}>{"".join(cells)}</row>')
    return f'{HEAD}<worksheet xmlns="{MAIN}"><sheetData>{"".join(lines)}</sheetData></worksheet>'


def workbook(name, sheets):
    """Writes a workbook: the name and the XML of each sheet, in order."""
    names = "".join(
        f'<sheet name="{escape(title)}" sheetId="{i}" r:id="rId{i}"/>' for i, (title, _) in enumerate(sheets, 1)
    )
    links = "".join(
        f'<Relationship Id="rId{i}" Type="{RELS}/worksheet" Target="worksheets/sheet{i}.xml"/>'
        for i in range(1, len(sheets) + 1)
    )
    styles = f'<Relationship Id="rIdS" Type="{RELS}/styles" Target="styles.xml"/>'
    parts = [
        ("[Content_Types].xml", f'{HEAD}<Types xmlns="{PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>'),
        ("_rels/.rels", f'{HEAD}<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="rId1" Type="{RELS}/officeDocument" Target="xl/workbook.xml"/></Relationships>'),
        ("xl/workbook.xml", f'{HEAD}<workbook xmlns="{MAIN}" xmlns:r="{RELS}"><sheets>{names}</sheets></workbook>'),
        ("xl/_rels/workbook.xml.rels", f'{HEAD}<Relationships xmlns="{PACKAGE}/relationships">{links}{styles}</Relationships>'),
        ("xl/styles.xml", f'{HEAD}<styleSheet xmlns="{MAIN}"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>'),
    ] + [(f"xl/worksheets/sheet{i}.xml", xml) for i, (_, xml) in enumerate(sheets, 1)]
    with zipfile.ZipFile(HERE / f"{name}.xlsx", "w", zipfile.ZIP_DEFLATED) as file:
        for path, text in parts:
            info = zipfile.ZipInfo(path, (2026, 1, 23, 17, 39, 34))
            info.compress_type = zipfile.ZIP_DEFLATED
            file.writestr(info, text)


# The headings: a short name for the rows here, and the words of the form. "#" before a name: a sheet of its own.
ADDRESS = [
    ("via", "Tipo de vialidad (catálogo)"), ("calle", "Nombre de vialidad"), ("ext", "Número exterior"),
    ("int", "Número interior, en su caso"), ("tipoasent", "Tipo de asentamiento (catálogo)"),
    ("asent", "Nombre del asentamiento"), ("cveloc", "Clave de la localidad"), ("loc", "Nombre de la localidad"),
    ("cvemun", "Clave del municipio"), ("mun", "Nombre del municipio o alcaldía/delegación"),
    ("cveent", "Clave de la entidad federativa"), ("ent", "Nombre de la entidad federativa (catálogo)"),
    ("cp", "Código postal"), ("pais", "País del domicilio en el extranjero"),
    ("ciudadext", "Ciudad del domicilio en el extranjero"), ("calleext", "Calle del domicilio en el extranjero"),
    ("numext", "Número del domicilio en el extranjero"),
]


def address(prefix):
    return [(name, f"{prefix}{text}") for name, text in ADDRESS]


TAIL = [
    ("vigilancia", "Mecanismos de vigilancia y supervisión de la ejecución, en su caso"),
    ("fisico", "Hipervínculo a informes de avances físicos, en su caso"),
    ("financiero", "Hipervínculo a los informes de avance financiero, en su caso"),
    ("recepcion", "Hipervínculo al acta de recepción física de los trabajos ejecutados u homóloga, en su caso"),
    ("finiquito", "Hipervínculo al finiquito, en su  caso "),
    ("area", "Área(s) responsable(s) que genera(n), posee(n), publica(n) y actualizan la información"),
    ("validacion", "Fecha de validación"), ("actualizacion", "Fecha de actualización"), ("nota", "Nota"),
]

START = [
    ("ejercicio", "Ejercicio"), ("inicio", "Fecha de inicio del periodo que se informa"),
    ("termino", "Fecha de término del periodo que se informa"), ("tipo", "Tipo de procedimiento (catálogo)"),
]

FORM_A = START + [
    ("materia", "Materia o tipo de contratación (catálogo)"), ("caracter", "Carácter del procedimiento (catálogo)"),
    ("#334277", "Posibles contratantes"), ("expediente", "Número de expediente, folio o nomenclatura"),
    ("convocatoria", "Hipervínculo a la convocatoria o invitaciones emitidas"),
    ("fechaconv", "Fecha de la convocatoria o invitación"),
    ("descripcion", "Descripción de las obras, bienes o servicios"),
    ("#334306", "Personas físicas o morales con proposición u oferta"),
    ("junta", "Fecha en la que se celebró la junta de aclaraciones"),
    ("#334307", "Relación de asistentes a la junta de aclaraciones"),
    ("#334308", "Relación con los datos de los servidores públicos asistentes a la junta de aclaraciones"),
    ("actajunta", "Hipervínculo al fallo de la junta de aclaraciones o al documento correspondiente"),
    ("propuestas", "Hipervínculo al documento donde conste la presentación las propuestas"),
    ("dictamen", "Hipervínculo al (los) dictámenes, en su caso"),
    ("nombre", "Nombre(s) del contratista o proveedor "), ("ap1", "Primer apellido del contratista o proveedor"),
    ("ap2", "Segundo apellido del contratista o proveedor"), ("razon", "Razón social del contratista o proveedor"),
    ("rfc", "RFC de la persona física o moral contratista o proveedor"),
] + address("Domicilio fiscal de la empresa  contratista o proveedor ") + [
    ("razones", "Descripción de las razones que justifican su elección"), ("solicitante", "Área(s) solicitante"),
    ("contratante", "Área(s) contratante(s)"), ("responsable", "Área(s) responsable de su ejecución"),
    ("contrato", "Número que identifique al contrato "), ("fecha", "Fecha del contrato"),
    ("vigini", "Fecha de inicio de la vigencia del contrato (día/mes/año)"),
    ("vigfin", "Fecha de término de la vigencia del contrato (día/mes/año)"),
    ("sin", "Monto del contrato sin impuestos (en MXN)"), ("con", "Monto total del contrato con impuestos incluidos (MXN)"),
    ("min", "Monto mínimo, con impuestos incluidos, en su caso"), ("max", "Monto máximo, con impuestos incluidos, en su caso"),
    ("moneda", "Tipo de moneda"), ("cambio", "Tipo de cambio de referencia, en su caso"), ("pago", "Forma de pago"),
    ("objeto", "Objeto del contrato"), ("plazoini", "Fecha de inicio del plazo de entrega o ejecución"),
    ("plazofin", "Fecha de término del plazo de entrega o ejecución"),
    ("documento", "Hipervínculo al documento del contrato y anexos, en versión pública, en su caso"),
    ("suspension", "Hipervínculo al comunicado de suspensión, en su caso"),
    ("#334309", "Partida presupuestal de acuerdo con el COG"), ("origen", "Origen de los recursos públicos (catálogo)"),
    ("fuente", "Fuente de financiamiento"), ("fondo", "Tipo de fondo de participación o aportación respectiva"),
    ("lugar", "Lugar donde se realizará la obra pública, en su caso"),
    ("obra", "Breve descripción de la obra pública, en su caso"),
    ("impacto", "Hipervínculo a los estudios de impacto urbano y ambiental, en su caso"),
    ("observaciones", "Observaciones dirigidas a la población relativas a la realización de las obras públicas, en su caso"),
    ("etapa", "Etapa de la obra pública y/o servicio de la misma (catálogo)"),
    ("convenios", "Se realizaron convenios modificatorios (catálogo)"), ("#334310", "Convenios modificatorios"),
] + TAIL

FORM_B = START + [
    ("materia", "Materia (catálogo)"), ("caracter", "Carácter del procedimiento (catálogo)"),
    ("expediente", "Número de expediente, folio o nomenclatura que lo identifique"),
    ("motivos", "Motivos y fundamentos legales aplicados para realizar la adjudicación directa"),
    ("autorizacion", "Hipervínculo a la autorización del ejercicio de la opción"),
    ("descripcion", "Descripción de obras, bienes o servicios"),
    ("#334271", "Nombre completo o razón social de las cotizaciones consideradas y monto de las mismas"),
    ("nombre", "Nombre(s) del adjudicado"), ("ap1", "Primer apellido del adjudicado"),
    ("ap2", "Segundo apellido del adjudicado"), ("razon", "Razón social del adjudicado"),
    ("rfc", "Registro Federal de Contribuyentes (RFC) de la persona física o moral adjudicada"),
] + address("Domicilio fiscal de la empresa  contratista o proveedor ") + [
    ("solicitante", "Área(s) solicitante(s) "), ("responsable", "Área(s) responsable(s) de la ejecución del contrato "),
    ("contrato", "Número que identifique al contrato"), ("fecha", "Fecha del contrato"),
    ("vigini", "Fecha de inicio de la vigencia del contrato (día/mes/año)"),
    ("vigfin", "Fecha de término de la vigencia del contrato (día/mes/año)"),
    ("sin", "Monto del contrato sin impuestos incluidos"),
    ("con", "Monto total del contrato con impuestos incluidos (expresado en pesos mexicanos)"),
    ("min", "Monto mínimo, en su caso"), ("max", "Monto máximo, en su caso"), ("moneda", "Tipo de moneda"),
    ("cambio", "Tipo de cambio de referencia, en su caso"), ("pago", "Forma de pago"), ("objeto", "Objeto del contrato"),
    ("garantias", "Monto total de garantías y/o contragarantías, en caso de que se otorgaran durante el procedimiento"),
    ("plazoini", "Fecha de inicio del plazo de entrega o ejecución de servicios contratados u obra pública"),
    ("plazofin", "Fecha de término del plazo de entrega o ejecución de servicios u obra pública"),
    ("documento", "Hipervínculo al documento del contrato y anexos, versión pública si así corresponde"),
    ("suspension", "Hipervínculo al comunicado de suspensión, rescisión o terminación anticipada del contrato"),
    ("origen", "Origen de los recursos públicos"), ("fuente", "Fuentes de financiamiento "),
    ("#334255", "Datos de la obra pública y/o servicios relacionados con la misma"),
    ("convenios", "Se realizaron convenios modificatorios (catálogo)"),
    ("#334268", "Datos de los convenios modificatorios de la contratación"),
] + TAIL

FORM_U = START + [
    ("materia", "Materia o tipo de contratación (catálogo)"), ("caracter", "Carácter del procedimiento (catálogo)"),
    ("expediente", "Número de expediente, folio o nomenclatura"),
    ("desierta", "Se declaró desierta la licitación pública (catálogo)"), ("motivos", "Motivos y fundamentos legales aplicados"),
    ("suficiencia", "Hipervínculo al documento que contenga la suficiencia presupuestal"),
    ("#579209", "Posibles contratantes"), ("convocatoria", "Hipervínculo a la convocatoria o invitaciones emitidas"),
    ("fechaconv", "Fecha de la convocatoria o invitación"),
    ("descripcion", "Descripción de las obras públicas, los bienes o los servicios contratados o arrendados"),
    ("#579236", "Personas físicas o morales con proposición u oferta"),
    ("junta", "Fecha en la que se celebró la junta de aclaraciones"),
    ("#579237", "Relación de asistentes a la junta de aclaraciones"),
    ("#579238", "Relación con los datos de los servidores públicos asistentes a la junta de aclaraciones"),
    ("actajunta", "Hipervínculo al fallo de la junta de aclaraciones o al documento correspondiente"),
    ("propuestas", "Hipervínculo al documento donde conste la presentación las propuestas"),
    ("dictamen", "Hipervínculo al (los) dictámenes, en su caso"),
    ("fallo", "Hipervínculo al acta de fallo adjudicatorio y a la resolución de asignación del contrato u oficio de notificación de adjudicación."),
    ("nombre", "Nombre(s) de la persona física ganadora, asignada o adjudicada"),
    ("ap1", "Primer apellido de la persona física ganadora, asignada o adjudicada"),
    ("ap2", "Segundo apellido de la persona física ganadora, asignada o adjudicada"),
    ("sexo", "Sexo (catálogo)"), ("razon", "Denominación o razón social"),
    ("#579206", "Persona(s) beneficiaria(s) final(es)"),
    ("rfc", "Registro Federal de Contribuyentes (RFC) de la persona física o moral contratista o proveedora ganadora, asignada o adjudicada"),
] + address("Domicilio fiscal de la empresa, persona contratista o proveedora. ") + [
    ("razones", "Descripción de las razones que justifican su elección"), ("solicitante", "Área(s) solicitante(s)"),
    ("contratante", "Área(s) contratante(s)"), ("responsable", "Área(s) responsable(s) de su ejecución"),
    ("contrato", "Número que identifique al contrato "),
    ("fecha", "Fecha del contrato expresada con el formato día/mes/año"),
    ("vigini", "Fecha de inicio de la vigencia del contrato expresada con el formato día/mes/año"),
    ("vigfin", "Fecha de término de la vigencia del contrato expresada con el formato día/mes/año"),
    ("sin", "Monto del contrato sin impuestos (en MXN)"), ("con", "Monto total del contrato con impuestos incluidos (MXN)"),
    ("min", "Monto mínimo, con impuestos incluidos, en su caso"), ("max", "Monto máximo, con impuestos incluidos, en su caso"),
    ("moneda", "Tipo de moneda"), ("cambio", "Tipo de cambio de referencia, en su caso"), ("pago", "Forma de pago"),
    ("objeto", "Objeto del contrato"), ("garantias", "Monto total de garantías y/o contragarantías"),
    ("plazoini", "Fecha de inicio del plazo de entrega o ejecución"),
    ("plazofin", "Fecha de término del plazo de entrega o ejecución"),
    ("documento", "Hipervínculo al documento del contrato y sus anexos, en versión pública si así corresponde."),
    ("suspension", "Hipervínculo al comunicado de suspensión, rescisión o terminación anticipada del contrato"),
    ("#579239", "Partida presupuestal de acuerdo con el COG"), ("origen", "Origen de los recursos públicos (catálogo)"),
    ("fuente", "Fuente de financiamiento"), ("fondo", "Tipo de fondo de participación o aportación respectiva"),
    ("lugar", "Lugar donde se realizará la obra pública, en su caso"),
    ("obra", "Breve descripción de la obra pública, en su caso"),
    ("impacto", "Hipervínculo a los estudios de impacto urbano y ambiental, en su caso"),
    ("observaciones", "Observaciones dirigidas a la población relativas a la realización de las obras públicas, en su caso"),
    ("etapa", "Etapa de la obra pública y/o servicio de la misma (catálogo)"),
    ("convenios", "Se realizaron convenios y/o contratos modificatorios (catálogo):"),
    ("#579240", "Convenios y/o contratos modificatorios"),
] + TAIL[:5] + [("factura", "Hipervínculo a la factura")] + [t for t in TAIL[5:] if t[0] != "validacion"]

PEOPLE = ["Nombre(s)", "Primer apellido", "Segundo apellido", "Denominación o razón social"]
SHEETS = {
    "334277": PEOPLE + ["RFC de los posibles contratantes"],
    "334306": PEOPLE + ["RFC de las personas físicas o morales que presentaron una proposición u oferta"],
    "334307": PEOPLE + ["RFC de las personas físicas o morales asistentes a la junta de aclaraciones"],
    "334308": ["Nombre(s) del Servidor Público", "Primer apellido del Servidor Público",
               "Segundo apellido del Servidor Público", "Cargo que ocupa el Servidor Público dentro del SO",
               "RFC de los servidores públicos asistentes a la junta de aclaraciones"],
    "334309": ["Partida Presupuestal"],
    "334310": ["Número de convenio modificatorio", "Objeto del convenio modificatorio",
               "Fecha de firma del convenio modificatorio", "Hipervínculo al documento del convenio"],
    "334271": ["Nombre(s)", "Primer apellido", "Segundo apellido", "Razón social", "RFC de los posibles contratantes ",
               "Monto total de la cotización con impuestos incluidos"],
    "334255": ["Lugar donde se realizará la obra pública", "Hipervínculo a estudios de impacto urbano y ambiental",
               "En su caso, observaciones dirigidas a la población",
               "Etapa de la obra pública y/o servicio de la misma (catálogo)"],
}
SHEETS |= {"334268": SHEETS["334310"], "579209": SHEETS["334277"], "579236": SHEETS["334306"],
           "579237": SHEETS["334307"], "579238": SHEETS["334308"], "579239": SHEETS["334309"],
           "579240": SHEETS["334310"]}


def line(form, values):
    unknown = set(values) - {name for name, _ in form}
    assert not unknown, unknown
    return [values.get(name, "") for name, _ in form]


def upper(text):
    return text.upper().replace(",", " ")


def download(name, form, subject, rows, tables):
    """(i) The public download: a preamble, headings in capitals on row 6, sheets of their own after the main one."""
    heads = [upper(text) + (f" (Tabla_{short[1:]})" if short[0] == "#" else "") for short, text in form]
    main = [
        ["Nombre del Sujeto Obligado:", subject], ["Normativa:", "Ley inventada"],
        ["Formato:", "Resultados de procedimientos"], ["Periodo:", "3er trimestre"], [],
        ["ID", "FECHA CREACION", "FECHA MODIFICACION"] + heads,
    ] + [[f"A{i:031}", Day(45930), Day(45931)] + line(form, row) for i, row in enumerate(rows, 1)]
    sheets = [("Información", sheet(main)), ("Hidden_1", sheet([["Hombre"], ["Mujer"]]))]
    for number, lines in tables.items():
        sheets.append((f"Tabla_{number}", sheet(
            [["Información relacionada a:", "Lo que dice la columna"], [],
             ["ID", "FECHA CREACION", "FECHA MODIFICACION"] + [upper(t) for t in SHEETS[number]]]
            + [[l[0], Day(45930), Day(45931)] + l[1:] for l in lines])))
    workbook(name, sheets)


def older(name, form, subject, rows, tables):
    """(ii) The older download, saved as .xlsx: title case after a space, headings on row 5, sheets named in one word."""
    heads = [" " + text.title() + (f" (tabla_{short[1:]})" if short[0] == "#" else "") for short, text in form]
    main = [
        ["Nombre del Sujeto Obligado:", subject], ["Normativa:", "Ley inventada"], ["Formato:", "Resultados"],
        ["Periodos:", "1er trimestre"], ["ID"] + heads,
    ] + [[str(i)] + line(form, row) for i, row in enumerate(rows, 1)]
    # Here the sheets of their own come before the main one.
    sheets = [(f"TABLA{number}", sheet([["ID"] + SHEETS[number]] + lines)) for number, lines in tables.items()]
    workbook(name, sheets + [("Informacion", sheet(main))])


def template(name, form, number, rows, tables):
    """(iii) The template for uploads: hidden rows of codes, headings on row 7, no number of a sheet in the headings."""
    ids = [short[1:] if short[0] == "#" else str(334000 + i) for i, (short, _) in enumerate(form)]
    codes = ["10" if short[0] == "#" else "1" for short, _ in form]
    main = [
        [str(number)], ["TÍTULO", "NOMBRE CORTO", "DESCRIPCIÓN"], ["Resultados", "XXVIII", "Lo que dice la ley inventada"],
        codes, ids, ["Tabla Campos"], [text for _, text in form],
    ] + [line(form, row) for row in rows]
    sheets = [("Reporte de Formatos", sheet(main, hidden=(1, 4, 5))), ("Hidden_1", sheet([["Adquisiciones"], ["Servicios"]]))]
    for number, lines in tables.items():
        heads = SHEETS[number]
        sheets.append((f"Tabla {number}", sheet(
            [[""] + ["1"] * len(heads), [""] + [str(43300 + i) for i in range(len(heads))], ["ID"] + heads] + lines,
            hidden=(1, 2))))
    workbook(name, sheets)


def interface(name, form, rows):
    """(iv) The CSV of the interface: a byte-order mark, headings on the first line."""
    text = io.StringIO()
    out = csv.writer(text, lineterminator="\r\n")
    out.writerow([t + (f" Tabla_{short[1:]}" if short[0] == "#" else "") for short, t in form])
    for row in rows:
        out.writerow(line(form, row) if isinstance(row, dict) else row)
    (HERE / f"{name}.csv").write_bytes(b"\xef\xbb\xbf" + text.getvalue().encode("utf-8"))


SITE = "https://transparencia.inventada.example/"
PERIOD = dict(ejercicio="2025", inicio="01/07/2025", termino="30/09/2025", area="Dirección de Compras Inventada")
FIRM = dict(
    razon="Constructora del Valle Inventado, S.A. de C.V.", rfc="CVI010203AB2", via="Avenida", calle="Vallarta",
    ext="100", int="3", tipoasent="Colonia", asent="Centro", cveloc="1", loc="Guadalajara", cvemun="39",
    mun="Guadalajara", cveent="14", ent="Jalisco", cp="4530",
)
PERSON = dict(nombre="Ernestina", ap1="Godínez", ap2="Delgado", rfc="GODE561231GR8", via="Calle", calle="De su casa",
              ext="7", mun="Tonalá", ent="Jalisco", cp="45400")
TENDER = PERIOD | FIRM | dict(
    tipo="Licitación pública", materia="Obra pública", caracter="Nacional", expediente="LP-001/2025",
    convocatoria=SITE + "lp-001/convocatoria.pdf", fechaconv="02/07/2025", descripcion="Rehabilitación del mercado inventado",
    junta="09/07/2025", actajunta=SITE + "lp-001/junta.pdf", propuestas=SITE + "lp-001/apertura.pdf",
    dictamen=SITE + "lp-001/dictamen.pdf", razones="Mejor precio", solicitante="Dirección de Mercados",
    contratante="Dirección de Compras", responsable="Dirección de Obras", contrato="C-001/2025", fecha="01/08/2025",
    vigini="01/08/2025", vigfin="31/12/2025", sin="1000000.00", con="1160000.00", min="", max="", moneda="Peso mexicano",
    cambio="N/A", pago="Transferencia bancaria", objeto="Obra del mercado inventado", plazoini="04/08/2025",
    plazofin="15/12/2025", documento=SITE + "lp-001/contrato.pdf", origen="Estatales", fuente="Recursos fiscales",
    fondo="Fondo inventado", lugar="Mercado", obra="Techo y drenaje", impacto=SITE + "lp-001/impacto.pdf",
    observaciones="La calle se cierra en agosto", etapa="En ejecución", convenios="Si", vigilancia="Contraloría social",
    fisico=SITE + "lp-001/fisico.pdf", financiero=SITE + "lp-001/financiero.pdf", recepcion="", finiquito="",
    validacion="10/10/2025", actualizacion="10/10/2025",
)
TABLES_A = {
    "334277": [["1", "", "", "", "Materiales Ficticios, S. de R.L.", "MFI990101XY5"]],
    "334306": [["1", "", "", "", FIRM["razon"], FIRM["rfc"]], ["1", "Ernestina", "Godínez", "Delgado", "", "GODE561231GR8"],
               ["2", "", "", "", "De Otra Fila, S.A.", "DOF010101AA3"]],
    "334307": [["1", "Asistente", "Que No", "Se Publica", "", "AAAA800101AA1"]],
    "334308": [["1", "Servidora", "Que No", "Se Publica", "Jefa", "BBBB800101AA1"]],
    "334309": [["1", "6121"], ["1", "2491"]],
    "334310": [["1", "CM-1", "Ampliación de plazo", "20/11/2025", SITE + "lp-001/convenio-1.pdf"],
               ["1", "CM-2", "Ampliación de monto", Day(46000), "No aplica"]],
}
KEYS_A = {f"#{n}": "1" for n in TABLES_A}

download("sipot-28a/descarga", FORM_A, "JAL - Secretaría Inventada de Obras", [
    TENDER | KEYS_A | dict(fecha=Day(45870), con="$1,160,000.00"),
    PERIOD | dict(actualizacion=Day(45940), nota="En este trimestre no se generó información."),
], TABLES_A)
older("sipot-28a/descarga-anterior", FORM_A, "Secretaría Inventada de Obras", [TENDER | KEYS_A], TABLES_A)
template("sipot-28a/plantilla", FORM_A, 35573, [
    TENDER | KEYS_A | dict(fecha=45870, con=1160000, sin=1000000),
], TABLES_A)

DIRECT = PERIOD | PERSON | dict(
    tipo="Adjudicación directa", materia="Servicios", caracter="Nacional", expediente="AD-014/2025",
    motivos="Artículo inventado, fracción I", autorizacion=SITE + "ad-014/autorizacion.pdf",
    descripcion="Mantenimiento de impresoras", solicitante="Dirección de Informática",
    responsable="Dirección de Informática", contrato="C-014/2025", fecha="15/07/2025", vigini="15/07/2025",
    vigfin="14/07/2026", sin="10000", con="11600", moneda="MXN", pago="Cheque", objeto="Mantenimiento de impresoras",
    garantias="1160.00", plazofin="14/07/2026", documento=SITE + "ad-014/contrato.pdf", origen="Municipales",
    fuente="Ingresos propios", convenios="No", actualizacion="10/10/2025",
)
QUOTES = [["1", "Ernestina", "Godínez", "Delgado", "", "GODE561231GR8", "11600"],
          ["1", "", "", "", "Impresoras Ficticias, S.A. de C.V.", "IFI020202BB0", "$12,000.00"]]
template("sipot-28b/plantilla", FORM_B, 35574, [DIRECT | {"#334271": 1, "#334268": 1}], {
    "334271": QUOTES, "334255": [["9", "En ninguna parte", "", "", "En planeación"]], "334268": [],
})
older("sipot-28b/convenios-y-obra", FORM_B, "Oficina", [
    DIRECT | FIRM | {"#334255": "1", "#334268": "1", "nombre": "", "ap1": "", "ap2": ""},
], {
    "334255": [["1", "Plaza", SITE + "ad-014/impacto.pdf", "Habrá ruido", "En finiquito"]],
    "334268": [["1", "CM-1", "Ampliación", "01/12/2025", SITE + "ad-014/convenio.pdf"], ["1", "", "Sin número", "", ""]],
})

ALL = TENDER | dict(desierta="No", suficiencia=SITE + "lp-001/suficiencia.pdf", motivos="Artículo inventado",
                    fallo=SITE + "lp-001/fallo.pdf", factura=SITE + "lp-001/factura.pdf", garantias="116000.00")
ALL.pop("validacion")
UNIQUE = {"#579209": "1", "#579236": "1", "#579237": "1", "#579238": "1", "#579239": "1", "#579240": "1"}
DESERTED = PERIOD | dict(
    tipo="Invitación a cuando menos tres personas", materia="Adquisiciones", caracter="Nacional", expediente="I3P-002/2025",
    desierta="Si", descripcion="Sillas", razon="DESIERTA", rfc="NA", actualizacion="10/10/2025", nota="Se declaró desierta.",
)
interface("sipot-xxviii/interfaz", FORM_U, [
    ALL | UNIQUE, DESERTED, PERIOD | dict(tipo="Adjudicación directa", nota="NO SE GENERÓ INFORMACIÓN"),
    ALL | PERSON | dict(expediente="LP-003/2025", contrato="C-003/2025", razon="", sexo="Mujer"),
])
download("sipot-xxviii/descarga", FORM_U, "JAL - Oficina", [ALL | UNIQUE], {
    "579209": TABLES_A["334277"], "579236": TABLES_A["334306"], "579237": TABLES_A["334307"],
    "579238": TABLES_A["334308"], "579239": TABLES_A["334309"], "579240": TABLES_A["334310"],
})


def dirty(number, **values):
    return ALL | dict(expediente=f"D-{number:02}/2025", contrato=f"CD-{number:02}/2025") | values


SHIFTED = line(FORM_U, dirty(6))
PLACE = [name for name, _ in FORM_U].index("razon")
SHIFTED[PLACE:] = ["HOMBRE"] + SHIFTED[PLACE:-1]
interface("sipot-xxviii/sucio", FORM_U, [
    # The same contract in three quarters; the last one counts, wherever it stands.
    dirty(1, con="900.00", actualizacion="10/04/2025"), dirty(1, con="1100.00", actualizacion="10/10/2025"),
    dirty(1, con="1000.00", actualizacion="10/07/2025"),
    # Two rows of one day that contradict each other: told.
    dirty(2, con="1.00"), dirty(2, con="2.00"),
    # Amounts as they are written, and those that stand in for others.
    dirty(3, con="1.234,56", sin="-"), dirty(4, con="", sin="$1,234,567.89"), dirty(5, con="-", sin="N/A", max="1,234.00 "),
    SHIFTED,
    SHIFTED + ["una celda de más"],
    # RFC and names that are none.
    dirty(7, rfc=" xexx 900101-aa1 "), dirty(8, rfc="XAXX010101000"), dirty(9, rfc="EXT900101"),
    dirty(10, razon="PERSONA FISICA", rfc="NA"), dirty(11, razon="DATOS PERSONALES", rfc=""),
    dirty(12, razon="https://proveedor.example", rfc="NA"), dirty(13, razon="Ley de Obras Públicas", rfc="NO DATO"),
    dirty(14, razon="VER NOTA", rfc="N/A"),
    # Days that cannot be, letters that were lost, choices in other words.
    dirty(15, fecha="01/08/2525"), dirty(16, mun="Tlajomulco de Zu?iga"), dirty(17, tipo="Adj Directa"),
    dirty(18, objeto="=IF([1]!Tabla2=1,2,3)"), dirty(19, documento=SITE + "contrato.jpg"), dirty(20, documento="en trámite"),
    # Nothing to group by, and a number that a spreadsheet shortened.
    dirty(21, expediente=""), dirty(22, expediente="S/N"), dirty(23, contrato="1.23E+11"), dirty(24, contrato=""),
    # A natural person with a key that lost a letter: not published.
    dirty(25, razon="", nombre="Ernestina", ap1="Godínez", ap2="Delgado", rfc="GOD561231GR8"),
    dirty(26, moneda="Conchas"), dirty(27, desierta="Parcial"), dirty(28, desierta="Tal vez"), dirty(29, cp="45A0"),
    PERIOD | dict(nota="NO SE GENERÓ INFORMACIÓN"),
])


def common(form):
    """The faults that any of the forms can have, for those whose own dirty table is not the one above."""
    known = {name for name, _ in form}
    base = {name: value for name, value in ALL.items() if name in known}

    def row(number, **values):
        return base | dict(expediente=f"D-{number:02}/2025", contrato=f"CD-{number:02}/2025") | values

    shifted = line(form, row(6))
    place = [name for name, _ in form].index("razon")
    shifted[place:] = ["HOMBRE"] + shifted[place:-1]
    return [
        row(1, con="900.00", actualizacion="10/04/2025"), row(1, con="1100.00"),
        row(3, con="1.234,56", sin="-"), row(4, con="", sin="$1,234,567.89"), row(5, con="-", sin="N/A", max="1,234.00 "),
        shifted, line(form, row(7))[:-4],
        row(8, rfc=" xexx 900101-aa1 "), row(9, rfc="XAXX010101000"), row(10, rfc="XEXX010101000"), row(11, rfc="EXT900101"),
        row(12, razon="PERSONA FISICA", rfc="NA"), row(13, razon="DATOS PERSONALES", rfc=""), row(14, razon="NO APLICA"),
        row(15, razon="N/A"), row(16, razon="NO DATO"), row(17, razon="DESIERTA"), row(18, razon="VER NOTA"),
        row(19, razon="https://proveedor.example"), row(20, razon="Ley de Obras Públicas"),
        row(21, ejercicio="2525"), row(22, ejercicio="2014"), row(23, inicio="1o 2017"), row(24, mun="Tlajomulco de Zu?iga"),
        row(25, tipo="Adj Directa"), row(26, objeto="=IF([1]!Tabla2=1,2,3)"), row(27, documento=SITE + "contrato.jpg"),
        row(28, expediente=""), row(29, contrato="1.23E+11"),
        PERIOD | dict(nota="NO SE GENERÓ INFORMACIÓN"),
    ]


interface("sipot-28a/sucio", FORM_A, common(FORM_A))
interface("sipot-28b/sucio", FORM_B, common(FORM_B))
interface("sipot-xxviii/comunes", FORM_U, common(FORM_U))
# The twin of a form under the law of a state: other numbers, the same rows.
interface("sipot-xxviii/espejo", [(s.replace("#579", "#590"), t) for s, t in FORM_U], [
    {name.replace("#579", "#590"): value for name, value in row.items()} for row in [
        ALL | UNIQUE, DESERTED, PERIOD | dict(tipo="Adjudicación directa", nota="NO SE GENERÓ INFORMACIÓN"),
        ALL | PERSON | dict(expediente="LP-003/2025", contrato="C-003/2025", razon="", sexo="Mujer"),
    ]
])
interface("sipot-xxviii/celda-larga", FORM_U, [
    ALL | dict(expediente="D-31/2025", contrato="CD-31/2025", objeto="mercado " * 16_500 + "final"),
])
(HERE / "sipot-xxviii/celda-larga.csv.gz").write_bytes(
    gzip.compress((HERE / "sipot-xxviii/celda-larga.csv").read_bytes(), mtime=0))
(HERE / "sipot-xxviii/celda-larga.csv").unlink()


# The workbook of the publishers' guide: one row lacks its expediente; then the same with the number written.
BOUGHT = PERIOD | FIRM | dict(
    tipo="Adjudicación directa", materia="Adquisiciones", caracter="Nacional", motivos="Artículo inventado, fracción I",
    solicitante="Dirección de Informática", responsable="Dirección de Informática", fecha="15/07/2025", vigini="15/07/2025",
    vigfin="14/07/2026", moneda="Peso mexicano", convenios="No", actualizacion="10/10/2025",
)
TONER = BOUGHT | dict(contrato="C-032/2025", descripcion="Tóner para impresoras", objeto="Tóner para impresoras",
                      sin="50000.00", con="58000.00")
GUIDE = [
    ALL | dict(expediente="LPL-012/2025", contrato="C-012/2025", convocatoria=SITE + "lpl-012/convocatoria.pdf"),
    BOUGHT | dict(expediente="AD-031/2025", contrato="C-031/2025", descripcion="Mantenimiento de impresoras",
                  objeto="Mantenimiento de impresoras", sin="10000.00", con="11600.00"),
    TONER,
    PERIOD | dict(actualizacion="10/10/2025", nota="Las demás áreas no contrataron en este trimestre."),
]
download("sipot-xxviii/guia", FORM_U, "JAL - Municipio de Ejemplo", GUIDE, {})
GUIDE[2] = TONER | dict(expediente="AD-032/2025")
download("sipot-xxviii/guia-corregida", FORM_U, "JAL - Municipio de Ejemplo", GUIDE, {})
