import OCDSCore
import OCDSStore

/// Makes a publication folder.
enum InitCommand: Command {
  static let syntax = CommandSyntax(
    name: "init",
    operands: "DIR",
    count: 1...1,
    summary: Wording(
      es: "Crea la carpeta de una publicación.",
      en: "Makes the folder of a publication."
    ),
    options: [
      OptionSyntax(
        "--name",
        value: "TEXT",
        es: "nombre de quien publica",
        en: "name of the publishing body"
      ),
      OptionSyntax(
        "--ocid-prefix",
        value: "ocds-xxxxxx",
        es: "prefijo de sus identificadores de proceso, que asigna Open Contracting Partnership",
        en: "prefix of its process identifiers, assigned by the Open Contracting Partnership"
      ),
      OptionSyntax(
        "--base-url",
        value: "URL",
        es: "dirección en la que se servirá",
        en: "address at which it will be served"
      ),
      OptionSyntax(
        "--license",
        value: "URL",
        es: "licencia de los datos",
        en: "licence of the data"
      ),
      OptionSyntax(
        "--policy",
        value: "URL",
        es: "política de publicación",
        en: "publication policy"
      ),
      OptionSyntax(
        "--publisher-uri",
        value: "URL",
        es: "página de quien publica",
        en: "page of the publishing body"
      ),
      OptionSyntax(
        "--sources",
        value: "NAMES",
        es: "fuentes cuyas extensiones se declaran, con comas, o «none» (todas)",
        en: "sources whose extensions are declared, with commas, or \"none\" (all)"
      ),
    ],
    example:
      "vitrina init datos --name \"Secretaría de Ejemplo\" --ocid-prefix ocds-abc123 --base-url https://datos.ejemplo.example"
  )

  static func run(_ arguments: Arguments, _ console: Console) throws -> ExitCode {
    let prefix = arguments["--ocid-prefix"] ?? "ocds-000000"
    guard PublicationSettings.isOCIDPrefix(prefix) else {
      throw UsageError.wrongValue(
        "--ocid-prefix",
        Wording(
          es: "«ocds-» y seis letras minúsculas o cifras",
          en: "\"ocds-\" and six lower-case letters or digits"
        )
      )
    }
    let base = arguments["--base-url"] ?? "http://127.0.0.1:8080"
    guard PublicationSettings.isWebAddress(base) else {
      throw UsageError.wrongValue(
        "--base-url",
        Wording(es: "una dirección http:// o https://", en: "an http:// or https:// address")
      )
    }
    let settings = PublicationSettings(
      publisher: .init(
        name: arguments["--name"] ?? "Sin nombre",
        uri: arguments["--publisher-uri"]
      ),
      ocidPrefix: prefix,
      license: arguments["--license"],
      publicationPolicy: arguments["--policy"],
      baseURL: base,
      extensions: try DeclaredExtensions.addresses(of: arguments["--sources"], baseURL: base)
    )
    let folder = PublicationFolder(path: arguments.operands[0])
    try folder.create(settings)
    console.say(
      Wording(
        es:
          "Publicación creada en \(folder.path); su configuración está en \(folder.settingsPath).",
        en: "Publication made in \(folder.path); its settings are in \(folder.settingsPath)."
      )
    )
    if arguments["--ocid-prefix"] == nil || arguments["--name"] == nil {
      console.say(
        Wording(
          es: "Antes de publicar, escriba ahí el nombre y el prefijo verdaderos.",
          en: "Before you publish, write the true name and prefix there."
        )
      )
    }
    return .done
  }
}
