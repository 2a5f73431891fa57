internal import OCDSCore

/// The server's counts, for the operator alone: served at an address of its own.
enum MetricsRoute {
  static func route(_ core: ServerCore) -> Route {
    Route(
      "/metrics",
      summary: Wording(
        es: "Lo que el servidor ha hecho, para Prometheus.",
        en: "What the server has done, for Prometheus."
      ),
      responses: [
        RouteResponse(200, ["text/plain"], es: "Las cuentas.", en: "The counts.")
      ]
    ) { _ throws(Problem) in
      Response(
        status: 200,
        headers: [
          HeaderField("Content-Type", "text/plain; version=0.0.4; charset=utf-8"),
          HeaderField("Cache-Control", "no-store"),
        ],
        body: .bytes(Array(core.metrics.text(core).utf8))
      )
    }
  }
}
