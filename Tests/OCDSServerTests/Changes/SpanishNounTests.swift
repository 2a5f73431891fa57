import OCDSCore
import OCDSSchema
import Testing

@testable import OCDSServer

@Suite struct SpanishNounTests {
  @Test(
    "labels get the article of their first word",
    arguments: [
      ("Monto del contrato", "el monto del contrato"), ("Fecha de firma", "la fecha de firma"),
      ("Estatus del contrato", "el estatus del contrato"), ("Título", "el título"),
      ("Descripción", "la descripción"),
      ("Formas de presentar propuestas", "las formas de presentar propuestas"),
      ("Otros identificadores", "los otros identificadores"), ("Clave", "la clave"),
      ("Última revisión", "la última revisión"), ("País", "el país"), ("OCID", "el OCID"),
      ("Funciones", "las funciones"), ("Razón social", "la razón social"), ("Idioma", "el idioma"),
      ("Calle y número", "la calle y número"), ("Código postal", "el código postal"),
      ("Monto (en desuso)", "el monto"), ("¿Hubo preguntas?", "el dato «¿Hubo preguntas?»"),
      ("Cómo presentar una propuesta", "el dato «Cómo presentar una propuesta»"),
      ("Licitantes", "los licitantes"), ("Unidad de medida", "la unidad de medida"),
    ]
  )
  func articles(_ label: String, _ expected: String) {
    let noun = ChangeNoun(Wording(es: label, en: "x"))
    #expect("\(noun.article) \(noun.es)" == expected)
  }

  @Test("a label that names its holder does not name it twice")
  func holders() {
    var contract = ChangeNoun(Wording(es: "Contrato", en: "Contract"))
    contract.mark = "C-1"
    let value = ChangeNoun(Wording(es: "Monto del contrato", en: "Contract value"))
    #expect(
      value.phrase(of: [contract])
        == Wording(es: "el monto del contrato C-1", en: "the value of contract C-1")
    )
    var document = ChangeNoun(Wording(es: "Documento", en: "Document"))
    document.mark = "D"
    let title = ChangeNoun(Wording(es: "Título", en: "Title"))
    #expect(
      title.phrase(of: [document, contract])
        == Wording(
          es: "el título del documento D del contrato C-1",
          en: "the title of document D of contract C-1"
        )
    )
  }
}
