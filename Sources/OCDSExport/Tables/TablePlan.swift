/// A table made ready for the walk: its lists, and where each column's value is found after it.
struct TablePlan: Sendable {
  /// Where a cell comes from.
  enum Cell: Sendable {
    case slot(Int)
    case derived(Derivation, [Int])
  }

  /// A column, as the rows of one list fill it.
  struct Column: Sendable {
    let type: ColumnType
    let cell: Cell
    /// Whether the value is the same on all rows of an object, and so is kept short.
    let isRepeated: Bool
  }

  /// The lists, in the order of their rows.
  let sources: [SourcePlan]
  /// The columns, by list.
  let columns: [[Column]]
  /// The number of slots.
  let slotCount: Int
  /// The columns of the supplier's id and name, in the table from which some suppliers' rows can be asked for.
  let supplierColumns: (id: Int, name: Int)?
  /// Whether a cell needs the parties by their id.
  let needsParties: Bool
  /// Whether a cell needs the contracts by their award.
  let needsContracts: Bool

  init(_ rule: TableRule) {
    let id = rule.columns.firstIndex { $0.name == "supplier_id" }
    let name = rule.columns.firstIndex { $0.name == "supplier_name" }
    supplierColumns = rule.name == "awards" ? id.flatMap { id in name.map { (id, $0) } } : nil
    var slots: [String: Int] = [:]
    func slot(_ path: String) -> Int {
      if let known = slots[path] { return known }
      slots[path] = slots.count
      return slots.count - 1
    }
    let cells = rule.columns.map { column in
      switch column.origin {
      case .path(let path): Cell.slot(slot(path))
      case .derived(let derivation, let inputs): Cell.derived(derivation, inputs.map(slot))
      }
    }
    var sources: [SourcePlan] = []
    var columns: [[Column]] = []
    for path in rule.rows {
      var plan = SourcePlan(path: path, isOuter: rule.isOuter)
      var levels: [Int: Int] = [:]
      for (path, slot) in slots.sorted(by: { $0.value < $1.value }) {
        levels[slot] = plan.add(path, slot: slot)
      }
      columns.append(
        zip(rule.columns, cells).map { column, cell in
          let slot = if case .slot(let slot) = cell { slot } else { -1 }
          let isRepeated = slot >= 0 ? (levels[slot] ?? 0) < plan.depth : plan.depth > 0
          return Column(type: column.type, cell: cell, isRepeated: isRepeated)
        }
      )
      sources.append(plan)
    }
    self.sources = sources
    self.columns = columns
    slotCount = slots.count
    func uses(_ wanted: Set<Derivation>) -> Bool {
      rule.columns.contains {
        if case .derived(let derivation, _) = $0.origin {
          wanted.contains(derivation)
        } else {
          false
        }
      }
    }
    needsParties = uses([.partyName, .taxpayer])
    needsContracts = uses([.contracts])
  }
}
