extension TextLine {
  /// Appends the id of a release: the process, the instant of publication and the stage.
  mutating func append(releaseID index: Int, of process: ContractingProcess) {
    append(process.ocid)
    append("-")
    append(compact: process.releases[index].date)
    append("-")
    append(process.releases[index].step.stage)
  }

  /// Appends the id of the award of a lot.
  mutating func append(awardID lot: Int, of process: ContractingProcess) {
    append("FA-")
    append(process.number, width: 6)
    append("-P")
    append(lot + 1, width: 2)
    append("-")
    append(process.year)
  }

  /// Appends the id of the contract of a lot.
  mutating func append(contractID lot: Int, of process: ContractingProcess) {
    append("CT-")
    append(process.number, width: 6)
    append("-")
    append(lot + 1, width: 2)
    append("-")
    append(process.year % 100, width: 2)
  }
}
