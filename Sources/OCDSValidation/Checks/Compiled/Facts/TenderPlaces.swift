/// The places of the members of a tender; 0 where it has none.
struct TenderPlaces {
  var amendments = 0
  var awardPeriod = 0
  var contractPeriod = 0
  var criteria = 0
  var documents = 0
  var enquiries = 0
  var enquiryPeriod = 0
  var items = 0
  var lotGroups = 0
  var lots = 0
  var milestones = 0
  var minValue = 0
  var numberOfTenderers = 0
  var procurementMethod = 0
  var procuringEntity = 0
  var status = 0
  var tenderPeriod = 0
  var tenderers = 0
  var value = 0

  /// Notes a member.
  @inline(__always)
  mutating func note(_ name: Word, _ place: Int) {
    switch name {
    case .amendments: amendments = place
    case .awardPeriod: awardPeriod = place
    case .contractPeriod: contractPeriod = place
    case .criteria: criteria = place
    case .documents: documents = place
    case .enquiries: enquiries = place
    case .enquiryPeriod: enquiryPeriod = place
    case .items: items = place
    case .lotGroups: lotGroups = place
    case .lots: lots = place
    case .milestones: milestones = place
    case .minValue: minValue = place
    case .numberOfTenderers: numberOfTenderers = place
    case .procurementMethod: procurementMethod = place
    case .procuringEntity: procuringEntity = place
    case .status: status = place
    case .tenderPeriod: tenderPeriod = place
    case .tenderers: tenderers = place
    case .value: value = place
    default: break
    }
  }
}
