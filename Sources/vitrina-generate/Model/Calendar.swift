/// The days of a process, as days since 1970; what a process does not reach keeps a plausible day.
struct Calendar {
  /// The first day on which offers are taken.
  var tenderStart = 0
  /// The last day on which offers are taken, as first published.
  var tenderEnd = 0
  /// The day of the decision.
  var award = 0
  /// The day on which the contracts are signed.
  var signed = 0
  /// The last day of the contracts, as first signed.
  var contractEnd = 0
  /// The day of the contract's amendment.
  var amended = 0

  /// The last day for questions.
  var enquiryEnd: Int { tenderStart + 5 }
  /// The last day on which offers are taken, once extended.
  var extendedTenderEnd: Int { tenderEnd + 5 }
  /// The last day of the contracts, once extended.
  var extendedContractEnd: Int { contractEnd + 20 }
  /// The first day of delivery that the call for tenders foresees.
  var plannedDeliveryStart: Int { tenderEnd + 40 }
  /// The last day of delivery that the call for tenders foresees.
  var plannedDeliveryEnd: Int { tenderEnd + 130 }
}
