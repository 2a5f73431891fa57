/// The page that lies beside the fixtures.
enum FixtureNotice {
  /// The page's text.
  static let text = """
    # Entregas inventadas / Invented releases

    **Todo es inventado:** oficinas, proveedores, personas, RFC, domicilios, teléfonos, correos, montos y fechas. El
    prefijo `ocds-xq9v00` no está registrado. Los RFC empiezan con `ZZ`; los dominios son `.example`. Sesenta procesos de
    contratación de 2023 a 2025, un paquete de entregas OCDS 1.1 por proceso, con las entregas como bitácora de eventos.
    Cada proceso sigue uno de los veinte cursos de `Course.swift`. No se editan a mano:

    **All of it is invented:** offices, suppliers, persons, tax numbers, addresses, telephones, e-mails, amounts and
    dates. The prefix `ocds-xq9v00` is not registered. Tax numbers start with `ZZ`; domains are `.example`. Sixty
    contracting processes from 2023 to 2025, one OCDS 1.1 release package a process, the releases as an event log.
    Each process runs one of the twenty courses of `Course.swift`. They are not edited by hand:

        swift run vitrina-generate --fixtures fixtures/releases

    """
}
