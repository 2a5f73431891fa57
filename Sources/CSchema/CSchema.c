// Every file of schema/, byte for byte. A file added there is added here, twice; a test compares the two.

#include "CSchema.h"

static const unsigned char codelists_award_criteria[] = {
#embed "../../schema/codelists/awardCriteria.csv"
};
static const unsigned char codelists_award_status[] = {
#embed "../../schema/codelists/awardStatus.csv"
};
static const unsigned char codelists_contract_status[] = {
#embed "../../schema/codelists/contractStatus.csv"
};
static const unsigned char codelists_currency[] = {
#embed "../../schema/codelists/currency.csv"
};
static const unsigned char codelists_document_type[] = {
#embed "../../schema/codelists/documentType.csv"
};
static const unsigned char codelists_extended_procurement_category[] = {
#embed "../../schema/codelists/extendedProcurementCategory.csv"
};
static const unsigned char codelists_initiation_type[] = {
#embed "../../schema/codelists/initiationType.csv"
};
static const unsigned char codelists_item_classification_scheme[] = {
#embed "../../schema/codelists/itemClassificationScheme.csv"
};
static const unsigned char codelists_method[] = {
#embed "../../schema/codelists/method.csv"
};
static const unsigned char codelists_milestone_status[] = {
#embed "../../schema/codelists/milestoneStatus.csv"
};
static const unsigned char codelists_milestone_type[] = {
#embed "../../schema/codelists/milestoneType.csv"
};
static const unsigned char codelists_party_role[] = {
#embed "../../schema/codelists/partyRole.csv"
};
static const unsigned char codelists_procurement_category[] = {
#embed "../../schema/codelists/procurementCategory.csv"
};
static const unsigned char codelists_related_process[] = {
#embed "../../schema/codelists/relatedProcess.csv"
};
static const unsigned char codelists_related_process_scheme[] = {
#embed "../../schema/codelists/relatedProcessScheme.csv"
};
static const unsigned char codelists_release_tag[] = {
#embed "../../schema/codelists/releaseTag.csv"
};
static const unsigned char codelists_submission_method[] = {
#embed "../../schema/codelists/submissionMethod.csv"
};
static const unsigned char codelists_tender_status[] = {
#embed "../../schema/codelists/tenderStatus.csv"
};
static const unsigned char codelists_unit_classification_scheme[] = {
#embed "../../schema/codelists/unitClassificationScheme.csv"
};
static const unsigned char draft_04_schema[] = {
#embed "../../schema/draft-04-schema.json"
};
static const unsigned char extensions_additional_contact_points_extension[] = {
#embed "../../schema/extensions/additionalContactPoints/extension.json"
};
static const unsigned char extensions_additional_contact_points_labels_en[] = {
#embed "../../schema/extensions/additionalContactPoints/labels/en.csv"
};
static const unsigned char extensions_additional_contact_points_labels_es[] = {
#embed "../../schema/extensions/additionalContactPoints/labels/es.csv"
};
static const unsigned char extensions_additional_contact_points_release_schema[] = {
#embed "../../schema/extensions/additionalContactPoints/release-schema.json"
};
static const unsigned char extensions_award_rationale_extension[] = {
#embed "../../schema/extensions/awardRationale/extension.json"
};
static const unsigned char extensions_award_rationale_labels_en[] = {
#embed "../../schema/extensions/awardRationale/labels/en.csv"
};
static const unsigned char extensions_award_rationale_labels_es[] = {
#embed "../../schema/extensions/awardRationale/labels/es.csv"
};
static const unsigned char extensions_award_rationale_release_schema[] = {
#embed "../../schema/extensions/awardRationale/release-schema.json"
};
static const unsigned char extensions_bids_codelists_bid_status[] = {
#embed "../../schema/extensions/bids/codelists/bidStatus.csv"
};
static const unsigned char extensions_bids_codelists_country[] = {
#embed "../../schema/extensions/bids/codelists/country.csv"
};
static const unsigned char extensions_bids_codelists_statistic[] = {
#embed "../../schema/extensions/bids/codelists/statistic.csv"
};
static const unsigned char extensions_bids_codelists_submission_type[] = {
#embed "../../schema/extensions/bids/codelists/submissionType.csv"
};
static const unsigned char extensions_bids_extension[] = {
#embed "../../schema/extensions/bids/extension.json"
};
static const unsigned char extensions_bids_labels_en[] = {
#embed "../../schema/extensions/bids/labels/en.csv"
};
static const unsigned char extensions_bids_labels_es[] = {
#embed "../../schema/extensions/bids/labels/es.csv"
};
static const unsigned char extensions_bids_release_schema[] = {
#embed "../../schema/extensions/bids/release-schema.json"
};
static const unsigned char extensions_budget_lines_extension[] = {
#embed "../../schema/extensions/budgetLines/extension.json"
};
static const unsigned char extensions_budget_lines_labels_en[] = {
#embed "../../schema/extensions/budgetLines/labels/en.csv"
};
static const unsigned char extensions_budget_lines_labels_es[] = {
#embed "../../schema/extensions/budgetLines/labels/es.csv"
};
static const unsigned char extensions_budget_lines_release_schema[] = {
#embed "../../schema/extensions/budgetLines/release-schema.json"
};
static const unsigned char extensions_budget_breakdown_codelists_add_party_role[] = {
#embed "../../schema/extensions/budget_breakdown/codelists/+partyRole.csv"
};
static const unsigned char extensions_budget_breakdown_extension[] = {
#embed "../../schema/extensions/budget_breakdown/extension.json"
};
static const unsigned char extensions_budget_breakdown_labels_en[] = {
#embed "../../schema/extensions/budget_breakdown/labels/en.csv"
};
static const unsigned char extensions_budget_breakdown_labels_es[] = {
#embed "../../schema/extensions/budget_breakdown/labels/es.csv"
};
static const unsigned char extensions_budget_breakdown_release_schema[] = {
#embed "../../schema/extensions/budget_breakdown/release-schema.json"
};
static const unsigned char extensions_clarification_meetings_codelists_add_party_role[] = {
#embed "../../schema/extensions/clarificationMeetings/codelists/+partyRole.csv"
};
static const unsigned char extensions_clarification_meetings_extension[] = {
#embed "../../schema/extensions/clarificationMeetings/extension.json"
};
static const unsigned char extensions_clarification_meetings_labels_en[] = {
#embed "../../schema/extensions/clarificationMeetings/labels/en.csv"
};
static const unsigned char extensions_clarification_meetings_labels_es[] = {
#embed "../../schema/extensions/clarificationMeetings/labels/es.csv"
};
static const unsigned char extensions_clarification_meetings_release_schema[] = {
#embed "../../schema/extensions/clarificationMeetings/release-schema.json"
};
static const unsigned char extensions_contact_point_type_codelists_contact_point_type[] = {
#embed "../../schema/extensions/contactPointType/codelists/contactPointType.csv"
};
static const unsigned char extensions_contact_point_type_extension[] = {
#embed "../../schema/extensions/contactPointType/extension.json"
};
static const unsigned char extensions_contact_point_type_labels_en[] = {
#embed "../../schema/extensions/contactPointType/labels/en.csv"
};
static const unsigned char extensions_contact_point_type_labels_es[] = {
#embed "../../schema/extensions/contactPointType/labels/es.csv"
};
static const unsigned char extensions_contact_point_type_release_schema[] = {
#embed "../../schema/extensions/contactPointType/release-schema.json"
};
static const unsigned char extensions_contract_completion_extension[] = {
#embed "../../schema/extensions/contract_completion/extension.json"
};
static const unsigned char extensions_contract_completion_labels_en[] = {
#embed "../../schema/extensions/contract_completion/labels/en.csv"
};
static const unsigned char extensions_contract_completion_labels_es[] = {
#embed "../../schema/extensions/contract_completion/labels/es.csv"
};
static const unsigned char extensions_contract_completion_release_schema[] = {
#embed "../../schema/extensions/contract_completion/release-schema.json"
};
static const unsigned char extensions_contract_suppliers_extension[] = {
#embed "../../schema/extensions/contract_suppliers/extension.json"
};
static const unsigned char extensions_contract_suppliers_labels_en[] = {
#embed "../../schema/extensions/contract_suppliers/labels/en.csv"
};
static const unsigned char extensions_contract_suppliers_labels_es[] = {
#embed "../../schema/extensions/contract_suppliers/labels/es.csv"
};
static const unsigned char extensions_contract_suppliers_release_schema[] = {
#embed "../../schema/extensions/contract_suppliers/release-schema.json"
};
static const unsigned char extensions_covered_by_codelists_covered_by[] = {
#embed "../../schema/extensions/coveredBy/codelists/coveredBy.csv"
};
static const unsigned char extensions_covered_by_extension[] = {
#embed "../../schema/extensions/coveredBy/extension.json"
};
static const unsigned char extensions_covered_by_labels_en[] = {
#embed "../../schema/extensions/coveredBy/labels/en.csv"
};
static const unsigned char extensions_covered_by_labels_es[] = {
#embed "../../schema/extensions/coveredBy/labels/es.csv"
};
static const unsigned char extensions_covered_by_release_schema[] = {
#embed "../../schema/extensions/coveredBy/release-schema.json"
};
static const unsigned char extensions_enquiries_extension[] = {
#embed "../../schema/extensions/enquiries/extension.json"
};
static const unsigned char extensions_enquiries_labels_en[] = {
#embed "../../schema/extensions/enquiries/labels/en.csv"
};
static const unsigned char extensions_enquiries_labels_es[] = {
#embed "../../schema/extensions/enquiries/labels/es.csv"
};
static const unsigned char extensions_enquiries_release_schema[] = {
#embed "../../schema/extensions/enquiries/release-schema.json"
};
static const unsigned char extensions_exchange_rate_codelists_exchange_rate_source[] = {
#embed "../../schema/extensions/exchangeRate/codelists/exchangeRateSource.csv"
};
static const unsigned char extensions_exchange_rate_extension[] = {
#embed "../../schema/extensions/exchangeRate/extension.json"
};
static const unsigned char extensions_exchange_rate_labels_en[] = {
#embed "../../schema/extensions/exchangeRate/labels/en.csv"
};
static const unsigned char extensions_exchange_rate_labels_es[] = {
#embed "../../schema/extensions/exchangeRate/labels/es.csv"
};
static const unsigned char extensions_exchange_rate_release_schema[] = {
#embed "../../schema/extensions/exchangeRate/release-schema.json"
};
static const unsigned char extensions_extended_procurement_category_codelists_add_extended_procurement_category[] = {
#embed "../../schema/extensions/extendedProcurementCategory/codelists/+extendedProcurementCategory.csv"
};
static const unsigned char extensions_extended_procurement_category_extension[] = {
#embed "../../schema/extensions/extendedProcurementCategory/extension.json"
};
static const unsigned char extensions_extended_procurement_category_labels_en[] = {
#embed "../../schema/extensions/extendedProcurementCategory/labels/en.csv"
};
static const unsigned char extensions_extended_procurement_category_labels_es[] = {
#embed "../../schema/extensions/extendedProcurementCategory/labels/es.csv"
};
static const unsigned char extensions_extended_procurement_category_release_schema[] = {
#embed "../../schema/extensions/extendedProcurementCategory/release-schema.json"
};
static const unsigned char extensions_guarantees_codelists_add_party_role[] = {
#embed "../../schema/extensions/guarantees/codelists/+partyRole.csv"
};
static const unsigned char extensions_guarantees_codelists_guarantee_type[] = {
#embed "../../schema/extensions/guarantees/codelists/guaranteeType.csv"
};
static const unsigned char extensions_guarantees_codelists_guaranteed_obligations[] = {
#embed "../../schema/extensions/guarantees/codelists/guaranteedObligations.csv"
};
static const unsigned char extensions_guarantees_extension[] = {
#embed "../../schema/extensions/guarantees/extension.json"
};
static const unsigned char extensions_guarantees_labels_en[] = {
#embed "../../schema/extensions/guarantees/labels/en.csv"
};
static const unsigned char extensions_guarantees_labels_es[] = {
#embed "../../schema/extensions/guarantees/labels/es.csv"
};
static const unsigned char extensions_guarantees_release_schema[] = {
#embed "../../schema/extensions/guarantees/release-schema.json"
};
static const unsigned char extensions_implementation_status_codelists_implementation_status[] = {
#embed "../../schema/extensions/implementationStatus/codelists/implementationStatus.csv"
};
static const unsigned char extensions_implementation_status_extension[] = {
#embed "../../schema/extensions/implementationStatus/extension.json"
};
static const unsigned char extensions_implementation_status_labels_en[] = {
#embed "../../schema/extensions/implementationStatus/labels/en.csv"
};
static const unsigned char extensions_implementation_status_labels_es[] = {
#embed "../../schema/extensions/implementationStatus/labels/es.csv"
};
static const unsigned char extensions_implementation_status_release_schema[] = {
#embed "../../schema/extensions/implementationStatus/release-schema.json"
};
static const unsigned char extensions_jalisco_codelists_procedure_character[] = {
#embed "../../schema/extensions/jalisco/codelists/procedureCharacter.csv"
};
static const unsigned char extensions_jalisco_extension[] = {
#embed "../../schema/extensions/jalisco/extension.json"
};
static const unsigned char extensions_jalisco_labels_en[] = {
#embed "../../schema/extensions/jalisco/labels/en.csv"
};
static const unsigned char extensions_jalisco_labels_es[] = {
#embed "../../schema/extensions/jalisco/labels/es.csv"
};
static const unsigned char extensions_jalisco_release_schema[] = {
#embed "../../schema/extensions/jalisco/release-schema.json"
};
static const unsigned char extensions_location_codelists_geometry_type[] = {
#embed "../../schema/extensions/location/codelists/geometryType.csv"
};
static const unsigned char extensions_location_codelists_location_gazetteers[] = {
#embed "../../schema/extensions/location/codelists/locationGazetteers.csv"
};
static const unsigned char extensions_location_extension[] = {
#embed "../../schema/extensions/location/extension.json"
};
static const unsigned char extensions_location_labels_en[] = {
#embed "../../schema/extensions/location/labels/en.csv"
};
static const unsigned char extensions_location_labels_es[] = {
#embed "../../schema/extensions/location/labels/es.csv"
};
static const unsigned char extensions_location_release_schema[] = {
#embed "../../schema/extensions/location/release-schema.json"
};
static const unsigned char extensions_lots_extension[] = {
#embed "../../schema/extensions/lots/extension.json"
};
static const unsigned char extensions_lots_labels_en[] = {
#embed "../../schema/extensions/lots/labels/en.csv"
};
static const unsigned char extensions_lots_labels_es[] = {
#embed "../../schema/extensions/lots/labels/es.csv"
};
static const unsigned char extensions_lots_release_schema[] = {
#embed "../../schema/extensions/lots/release-schema.json"
};
static const unsigned char extensions_member_of_extension[] = {
#embed "../../schema/extensions/memberOf/extension.json"
};
static const unsigned char extensions_member_of_labels_en[] = {
#embed "../../schema/extensions/memberOf/labels/en.csv"
};
static const unsigned char extensions_member_of_labels_es[] = {
#embed "../../schema/extensions/memberOf/labels/es.csv"
};
static const unsigned char extensions_member_of_release_schema[] = {
#embed "../../schema/extensions/memberOf/release-schema.json"
};
static const unsigned char extensions_name_breakdown_codelists_legal_personality[] = {
#embed "../../schema/extensions/nameBreakdown/codelists/legalPersonality.csv"
};
static const unsigned char extensions_name_breakdown_extension[] = {
#embed "../../schema/extensions/nameBreakdown/extension.json"
};
static const unsigned char extensions_name_breakdown_labels_en[] = {
#embed "../../schema/extensions/nameBreakdown/labels/en.csv"
};
static const unsigned char extensions_name_breakdown_labels_es[] = {
#embed "../../schema/extensions/nameBreakdown/labels/es.csv"
};
static const unsigned char extensions_name_breakdown_release_schema[] = {
#embed "../../schema/extensions/nameBreakdown/release-schema.json"
};
static const unsigned char extensions_pagination_extension[] = {
#embed "../../schema/extensions/pagination/extension.json"
};
static const unsigned char extensions_pagination_labels_en[] = {
#embed "../../schema/extensions/pagination/labels/en.csv"
};
static const unsigned char extensions_pagination_labels_es[] = {
#embed "../../schema/extensions/pagination/labels/es.csv"
};
static const unsigned char extensions_pagination_record_package_schema[] = {
#embed "../../schema/extensions/pagination/record-package-schema.json"
};
static const unsigned char extensions_pagination_release_package_schema[] = {
#embed "../../schema/extensions/pagination/release-package-schema.json"
};
static const unsigned char extensions_pagination_release_schema[] = {
#embed "../../schema/extensions/pagination/release-schema.json"
};
static const unsigned char extensions_participation_fee_codelists_method_of_payment[] = {
#embed "../../schema/extensions/participation_fee/codelists/methodOfPayment.csv"
};
static const unsigned char extensions_participation_fee_codelists_monetary_value[] = {
#embed "../../schema/extensions/participation_fee/codelists/monetaryValue.csv"
};
static const unsigned char extensions_participation_fee_codelists_participation_fee_type[] = {
#embed "../../schema/extensions/participation_fee/codelists/participationFeeType.csv"
};
static const unsigned char extensions_participation_fee_extension[] = {
#embed "../../schema/extensions/participation_fee/extension.json"
};
static const unsigned char extensions_participation_fee_labels_en[] = {
#embed "../../schema/extensions/participation_fee/labels/en.csv"
};
static const unsigned char extensions_participation_fee_labels_es[] = {
#embed "../../schema/extensions/participation_fee/labels/es.csv"
};
static const unsigned char extensions_participation_fee_release_schema[] = {
#embed "../../schema/extensions/participation_fee/release-schema.json"
};
static const unsigned char extensions_party_details_scale_codelists_party_scale[] = {
#embed "../../schema/extensions/partyDetails_scale/codelists/partyScale.csv"
};
static const unsigned char extensions_party_details_scale_extension[] = {
#embed "../../schema/extensions/partyDetails_scale/extension.json"
};
static const unsigned char extensions_party_details_scale_labels_en[] = {
#embed "../../schema/extensions/partyDetails_scale/labels/en.csv"
};
static const unsigned char extensions_party_details_scale_labels_es[] = {
#embed "../../schema/extensions/partyDetails_scale/labels/es.csv"
};
static const unsigned char extensions_party_details_scale_release_schema[] = {
#embed "../../schema/extensions/partyDetails_scale/release-schema.json"
};
static const unsigned char extensions_payment_method_codelists_payment_method[] = {
#embed "../../schema/extensions/paymentMethod/codelists/paymentMethod.csv"
};
static const unsigned char extensions_payment_method_extension[] = {
#embed "../../schema/extensions/paymentMethod/extension.json"
};
static const unsigned char extensions_payment_method_labels_en[] = {
#embed "../../schema/extensions/paymentMethod/labels/en.csv"
};
static const unsigned char extensions_payment_method_labels_es[] = {
#embed "../../schema/extensions/paymentMethod/labels/es.csv"
};
static const unsigned char extensions_payment_method_release_schema[] = {
#embed "../../schema/extensions/paymentMethod/release-schema.json"
};
static const unsigned char extensions_process_title_extension[] = {
#embed "../../schema/extensions/process_title/extension.json"
};
static const unsigned char extensions_process_title_labels_en[] = {
#embed "../../schema/extensions/process_title/labels/en.csv"
};
static const unsigned char extensions_process_title_labels_es[] = {
#embed "../../schema/extensions/process_title/labels/es.csv"
};
static const unsigned char extensions_process_title_release_schema[] = {
#embed "../../schema/extensions/process_title/release-schema.json"
};
static const unsigned char extensions_procurement_units_codelists_add_party_role[] = {
#embed "../../schema/extensions/procurementUnits/codelists/+partyRole.csv"
};
static const unsigned char extensions_procurement_units_extension[] = {
#embed "../../schema/extensions/procurementUnits/extension.json"
};
static const unsigned char extensions_procurement_units_labels_en[] = {
#embed "../../schema/extensions/procurementUnits/labels/en.csv"
};
static const unsigned char extensions_procurement_units_labels_es[] = {
#embed "../../schema/extensions/procurementUnits/labels/es.csv"
};
static const unsigned char extensions_procurement_units_release_schema[] = {
#embed "../../schema/extensions/procurementUnits/release-schema.json"
};
static const unsigned char extensions_public_notices_codelists_add_milestone_type[] = {
#embed "../../schema/extensions/publicNotices/codelists/+milestoneType.csv"
};
static const unsigned char extensions_public_notices_extension[] = {
#embed "../../schema/extensions/publicNotices/extension.json"
};
static const unsigned char extensions_public_notices_labels_en[] = {
#embed "../../schema/extensions/publicNotices/labels/en.csv"
};
static const unsigned char extensions_public_notices_labels_es[] = {
#embed "../../schema/extensions/publicNotices/labels/es.csv"
};
static const unsigned char extensions_public_notices_release_schema[] = {
#embed "../../schema/extensions/publicNotices/release-schema.json"
};
static const unsigned char extensions_registry[] = {
#embed "../../schema/extensions/registry.csv"
};
static const unsigned char extensions_request_for_quotes_codelists_add_party_role[] = {
#embed "../../schema/extensions/requestForQuotes/codelists/+partyRole.csv"
};
static const unsigned char extensions_request_for_quotes_extension[] = {
#embed "../../schema/extensions/requestForQuotes/extension.json"
};
static const unsigned char extensions_request_for_quotes_labels_en[] = {
#embed "../../schema/extensions/requestForQuotes/labels/en.csv"
};
static const unsigned char extensions_request_for_quotes_labels_es[] = {
#embed "../../schema/extensions/requestForQuotes/labels/es.csv"
};
static const unsigned char extensions_request_for_quotes_release_schema[] = {
#embed "../../schema/extensions/requestForQuotes/release-schema.json"
};
static const unsigned char extensions_surveillance_mechanisms_codelists_surveillance_mechanisms[] = {
#embed "../../schema/extensions/surveillanceMechanisms/codelists/surveillanceMechanisms.csv"
};
static const unsigned char extensions_surveillance_mechanisms_extension[] = {
#embed "../../schema/extensions/surveillanceMechanisms/extension.json"
};
static const unsigned char extensions_surveillance_mechanisms_labels_en[] = {
#embed "../../schema/extensions/surveillanceMechanisms/labels/en.csv"
};
static const unsigned char extensions_surveillance_mechanisms_labels_es[] = {
#embed "../../schema/extensions/surveillanceMechanisms/labels/es.csv"
};
static const unsigned char extensions_surveillance_mechanisms_release_schema[] = {
#embed "../../schema/extensions/surveillanceMechanisms/release-schema.json"
};
static const unsigned char extensions_taxes_extension[] = {
#embed "../../schema/extensions/taxes/extension.json"
};
static const unsigned char extensions_taxes_labels_en[] = {
#embed "../../schema/extensions/taxes/labels/en.csv"
};
static const unsigned char extensions_taxes_labels_es[] = {
#embed "../../schema/extensions/taxes/labels/es.csv"
};
static const unsigned char extensions_taxes_release_schema[] = {
#embed "../../schema/extensions/taxes/release-schema.json"
};
static const unsigned char extensions_techniques_codelists_dynamic_purchasing_system_status[] = {
#embed "../../schema/extensions/techniques/codelists/dynamicPurchasingSystemStatus.csv"
};
static const unsigned char extensions_techniques_codelists_dynamic_purchasing_system_type[] = {
#embed "../../schema/extensions/techniques/codelists/dynamicPurchasingSystemType.csv"
};
static const unsigned char extensions_techniques_codelists_framework_agreement_method[] = {
#embed "../../schema/extensions/techniques/codelists/frameworkAgreementMethod.csv"
};
static const unsigned char extensions_techniques_extension[] = {
#embed "../../schema/extensions/techniques/extension.json"
};
static const unsigned char extensions_techniques_labels_en[] = {
#embed "../../schema/extensions/techniques/labels/en.csv"
};
static const unsigned char extensions_techniques_labels_es[] = {
#embed "../../schema/extensions/techniques/labels/es.csv"
};
static const unsigned char extensions_techniques_release_schema[] = {
#embed "../../schema/extensions/techniques/release-schema.json"
};
static const unsigned char labels_en[] = {
#embed "../../schema/labels/en.csv"
};
static const unsigned char labels_es[] = {
#embed "../../schema/labels/es.csv"
};
static const unsigned char mapping_schema[] = {
#embed "../../schema/mapping-schema.json"
};
static const unsigned char record_package_schema[] = {
#embed "../../schema/record-package-schema.json"
};
static const unsigned char release_package_schema[] = {
#embed "../../schema/release-package-schema.json"
};
static const unsigned char release_schema[] = {
#embed "../../schema/release-schema.json"
};
static const unsigned char validation_report_schema[] = {
#embed "../../schema/validation-report-schema.json"
};
static const unsigned char versioned_release_validation_schema[] = {
#embed "../../schema/versioned-release-validation-schema.json"
};

static const CSchemaFile files[] = {
  {"codelists/awardCriteria.csv", codelists_award_criteria, sizeof codelists_award_criteria},
  {"codelists/awardStatus.csv", codelists_award_status, sizeof codelists_award_status},
  {"codelists/contractStatus.csv", codelists_contract_status, sizeof codelists_contract_status},
  {"codelists/currency.csv", codelists_currency, sizeof codelists_currency},
  {"codelists/documentType.csv", codelists_document_type, sizeof codelists_document_type},
  {"codelists/extendedProcurementCategory.csv", codelists_extended_procurement_category, sizeof codelists_extended_procurement_category},
  {"codelists/initiationType.csv", codelists_initiation_type, sizeof codelists_initiation_type},
  {"codelists/itemClassificationScheme.csv", codelists_item_classification_scheme, sizeof codelists_item_classification_scheme},
  {"codelists/method.csv", codelists_method, sizeof codelists_method},
  {"codelists/milestoneStatus.csv", codelists_milestone_status, sizeof codelists_milestone_status},
  {"codelists/milestoneType.csv", codelists_milestone_type, sizeof codelists_milestone_type},
  {"codelists/partyRole.csv", codelists_party_role, sizeof codelists_party_role},
  {"codelists/procurementCategory.csv", codelists_procurement_category, sizeof codelists_procurement_category},
  {"codelists/relatedProcess.csv", codelists_related_process, sizeof codelists_related_process},
  {"codelists/relatedProcessScheme.csv", codelists_related_process_scheme, sizeof codelists_related_process_scheme},
  {"codelists/releaseTag.csv", codelists_release_tag, sizeof codelists_release_tag},
  {"codelists/submissionMethod.csv", codelists_submission_method, sizeof codelists_submission_method},
  {"codelists/tenderStatus.csv", codelists_tender_status, sizeof codelists_tender_status},
  {"codelists/unitClassificationScheme.csv", codelists_unit_classification_scheme, sizeof codelists_unit_classification_scheme},
  {"draft-04-schema.json", draft_04_schema, sizeof draft_04_schema},
  {"extensions/additionalContactPoints/extension.json", extensions_additional_contact_points_extension, sizeof extensions_additional_contact_points_extension},
  {"extensions/additionalContactPoints/labels/en.csv", extensions_additional_contact_points_labels_en, sizeof extensions_additional_contact_points_labels_en},
  {"extensions/additionalContactPoints/labels/es.csv", extensions_additional_contact_points_labels_es, sizeof extensions_additional_contact_points_labels_es},
  {"extensions/additionalContactPoints/release-schema.json", extensions_additional_contact_points_release_schema, sizeof extensions_additional_contact_points_release_schema},
  {"extensions/awardRationale/extension.json", extensions_award_rationale_extension, sizeof extensions_award_rationale_extension},
  {"extensions/awardRationale/labels/en.csv", extensions_award_rationale_labels_en, sizeof extensions_award_rationale_labels_en},
  {"extensions/awardRationale/labels/es.csv", extensions_award_rationale_labels_es, sizeof extensions_award_rationale_labels_es},
  {"extensions/awardRationale/release-schema.json", extensions_award_rationale_release_schema, sizeof extensions_award_rationale_release_schema},
  {"extensions/bids/codelists/bidStatus.csv", extensions_bids_codelists_bid_status, sizeof extensions_bids_codelists_bid_status},
  {"extensions/bids/codelists/country.csv", extensions_bids_codelists_country, sizeof extensions_bids_codelists_country},
  {"extensions/bids/codelists/statistic.csv", extensions_bids_codelists_statistic, sizeof extensions_bids_codelists_statistic},
  {"extensions/bids/codelists/submissionType.csv", extensions_bids_codelists_submission_type, sizeof extensions_bids_codelists_submission_type},
  {"extensions/bids/extension.json", extensions_bids_extension, sizeof extensions_bids_extension},
  {"extensions/bids/labels/en.csv", extensions_bids_labels_en, sizeof extensions_bids_labels_en},
  {"extensions/bids/labels/es.csv", extensions_bids_labels_es, sizeof extensions_bids_labels_es},
  {"extensions/bids/release-schema.json", extensions_bids_release_schema, sizeof extensions_bids_release_schema},
  {"extensions/budgetLines/extension.json", extensions_budget_lines_extension, sizeof extensions_budget_lines_extension},
  {"extensions/budgetLines/labels/en.csv", extensions_budget_lines_labels_en, sizeof extensions_budget_lines_labels_en},
  {"extensions/budgetLines/labels/es.csv", extensions_budget_lines_labels_es, sizeof extensions_budget_lines_labels_es},
  {"extensions/budgetLines/release-schema.json", extensions_budget_lines_release_schema, sizeof extensions_budget_lines_release_schema},
  {"extensions/budget_breakdown/codelists/+partyRole.csv", extensions_budget_breakdown_codelists_add_party_role, sizeof extensions_budget_breakdown_codelists_add_party_role},
  {"extensions/budget_breakdown/extension.json", extensions_budget_breakdown_extension, sizeof extensions_budget_breakdown_extension},
  {"extensions/budget_breakdown/labels/en.csv", extensions_budget_breakdown_labels_en, sizeof extensions_budget_breakdown_labels_en},
  {"extensions/budget_breakdown/labels/es.csv", extensions_budget_breakdown_labels_es, sizeof extensions_budget_breakdown_labels_es},
  {"extensions/budget_breakdown/release-schema.json", extensions_budget_breakdown_release_schema, sizeof extensions_budget_breakdown_release_schema},
  {"extensions/clarificationMeetings/codelists/+partyRole.csv", extensions_clarification_meetings_codelists_add_party_role, sizeof extensions_clarification_meetings_codelists_add_party_role},
  {"extensions/clarificationMeetings/extension.json", extensions_clarification_meetings_extension, sizeof extensions_clarification_meetings_extension},
  {"extensions/clarificationMeetings/labels/en.csv", extensions_clarification_meetings_labels_en, sizeof extensions_clarification_meetings_labels_en},
  {"extensions/clarificationMeetings/labels/es.csv", extensions_clarification_meetings_labels_es, sizeof extensions_clarification_meetings_labels_es},
  {"extensions/clarificationMeetings/release-schema.json", extensions_clarification_meetings_release_schema, sizeof extensions_clarification_meetings_release_schema},
  {"extensions/contactPointType/codelists/contactPointType.csv", extensions_contact_point_type_codelists_contact_point_type, sizeof extensions_contact_point_type_codelists_contact_point_type},
  {"extensions/contactPointType/extension.json", extensions_contact_point_type_extension, sizeof extensions_contact_point_type_extension},
  {"extensions/contactPointType/labels/en.csv", extensions_contact_point_type_labels_en, sizeof extensions_contact_point_type_labels_en},
  {"extensions/contactPointType/labels/es.csv", extensions_contact_point_type_labels_es, sizeof extensions_contact_point_type_labels_es},
  {"extensions/contactPointType/release-schema.json", extensions_contact_point_type_release_schema, sizeof extensions_contact_point_type_release_schema},
  {"extensions/contract_completion/extension.json", extensions_contract_completion_extension, sizeof extensions_contract_completion_extension},
  {"extensions/contract_completion/labels/en.csv", extensions_contract_completion_labels_en, sizeof extensions_contract_completion_labels_en},
  {"extensions/contract_completion/labels/es.csv", extensions_contract_completion_labels_es, sizeof extensions_contract_completion_labels_es},
  {"extensions/contract_completion/release-schema.json", extensions_contract_completion_release_schema, sizeof extensions_contract_completion_release_schema},
  {"extensions/contract_suppliers/extension.json", extensions_contract_suppliers_extension, sizeof extensions_contract_suppliers_extension},
  {"extensions/contract_suppliers/labels/en.csv", extensions_contract_suppliers_labels_en, sizeof extensions_contract_suppliers_labels_en},
  {"extensions/contract_suppliers/labels/es.csv", extensions_contract_suppliers_labels_es, sizeof extensions_contract_suppliers_labels_es},
  {"extensions/contract_suppliers/release-schema.json", extensions_contract_suppliers_release_schema, sizeof extensions_contract_suppliers_release_schema},
  {"extensions/coveredBy/codelists/coveredBy.csv", extensions_covered_by_codelists_covered_by, sizeof extensions_covered_by_codelists_covered_by},
  {"extensions/coveredBy/extension.json", extensions_covered_by_extension, sizeof extensions_covered_by_extension},
  {"extensions/coveredBy/labels/en.csv", extensions_covered_by_labels_en, sizeof extensions_covered_by_labels_en},
  {"extensions/coveredBy/labels/es.csv", extensions_covered_by_labels_es, sizeof extensions_covered_by_labels_es},
  {"extensions/coveredBy/release-schema.json", extensions_covered_by_release_schema, sizeof extensions_covered_by_release_schema},
  {"extensions/enquiries/extension.json", extensions_enquiries_extension, sizeof extensions_enquiries_extension},
  {"extensions/enquiries/labels/en.csv", extensions_enquiries_labels_en, sizeof extensions_enquiries_labels_en},
  {"extensions/enquiries/labels/es.csv", extensions_enquiries_labels_es, sizeof extensions_enquiries_labels_es},
  {"extensions/enquiries/release-schema.json", extensions_enquiries_release_schema, sizeof extensions_enquiries_release_schema},
  {"extensions/exchangeRate/codelists/exchangeRateSource.csv", extensions_exchange_rate_codelists_exchange_rate_source, sizeof extensions_exchange_rate_codelists_exchange_rate_source},
  {"extensions/exchangeRate/extension.json", extensions_exchange_rate_extension, sizeof extensions_exchange_rate_extension},
  {"extensions/exchangeRate/labels/en.csv", extensions_exchange_rate_labels_en, sizeof extensions_exchange_rate_labels_en},
  {"extensions/exchangeRate/labels/es.csv", extensions_exchange_rate_labels_es, sizeof extensions_exchange_rate_labels_es},
  {"extensions/exchangeRate/release-schema.json", extensions_exchange_rate_release_schema, sizeof extensions_exchange_rate_release_schema},
  {"extensions/extendedProcurementCategory/codelists/+extendedProcurementCategory.csv", extensions_extended_procurement_category_codelists_add_extended_procurement_category, sizeof extensions_extended_procurement_category_codelists_add_extended_procurement_category},
  {"extensions/extendedProcurementCategory/extension.json", extensions_extended_procurement_category_extension, sizeof extensions_extended_procurement_category_extension},
  {"extensions/extendedProcurementCategory/labels/en.csv", extensions_extended_procurement_category_labels_en, sizeof extensions_extended_procurement_category_labels_en},
  {"extensions/extendedProcurementCategory/labels/es.csv", extensions_extended_procurement_category_labels_es, sizeof extensions_extended_procurement_category_labels_es},
  {"extensions/extendedProcurementCategory/release-schema.json", extensions_extended_procurement_category_release_schema, sizeof extensions_extended_procurement_category_release_schema},
  {"extensions/guarantees/codelists/+partyRole.csv", extensions_guarantees_codelists_add_party_role, sizeof extensions_guarantees_codelists_add_party_role},
  {"extensions/guarantees/codelists/guaranteeType.csv", extensions_guarantees_codelists_guarantee_type, sizeof extensions_guarantees_codelists_guarantee_type},
  {"extensions/guarantees/codelists/guaranteedObligations.csv", extensions_guarantees_codelists_guaranteed_obligations, sizeof extensions_guarantees_codelists_guaranteed_obligations},
  {"extensions/guarantees/extension.json", extensions_guarantees_extension, sizeof extensions_guarantees_extension},
  {"extensions/guarantees/labels/en.csv", extensions_guarantees_labels_en, sizeof extensions_guarantees_labels_en},
  {"extensions/guarantees/labels/es.csv", extensions_guarantees_labels_es, sizeof extensions_guarantees_labels_es},
  {"extensions/guarantees/release-schema.json", extensions_guarantees_release_schema, sizeof extensions_guarantees_release_schema},
  {"extensions/implementationStatus/codelists/implementationStatus.csv", extensions_implementation_status_codelists_implementation_status, sizeof extensions_implementation_status_codelists_implementation_status},
  {"extensions/implementationStatus/extension.json", extensions_implementation_status_extension, sizeof extensions_implementation_status_extension},
  {"extensions/implementationStatus/labels/en.csv", extensions_implementation_status_labels_en, sizeof extensions_implementation_status_labels_en},
  {"extensions/implementationStatus/labels/es.csv", extensions_implementation_status_labels_es, sizeof extensions_implementation_status_labels_es},
  {"extensions/implementationStatus/release-schema.json", extensions_implementation_status_release_schema, sizeof extensions_implementation_status_release_schema},
  {"extensions/jalisco/codelists/procedureCharacter.csv", extensions_jalisco_codelists_procedure_character, sizeof extensions_jalisco_codelists_procedure_character},
  {"extensions/jalisco/extension.json", extensions_jalisco_extension, sizeof extensions_jalisco_extension},
  {"extensions/jalisco/labels/en.csv", extensions_jalisco_labels_en, sizeof extensions_jalisco_labels_en},
  {"extensions/jalisco/labels/es.csv", extensions_jalisco_labels_es, sizeof extensions_jalisco_labels_es},
  {"extensions/jalisco/release-schema.json", extensions_jalisco_release_schema, sizeof extensions_jalisco_release_schema},
  {"extensions/location/codelists/geometryType.csv", extensions_location_codelists_geometry_type, sizeof extensions_location_codelists_geometry_type},
  {"extensions/location/codelists/locationGazetteers.csv", extensions_location_codelists_location_gazetteers, sizeof extensions_location_codelists_location_gazetteers},
  {"extensions/location/extension.json", extensions_location_extension, sizeof extensions_location_extension},
  {"extensions/location/labels/en.csv", extensions_location_labels_en, sizeof extensions_location_labels_en},
  {"extensions/location/labels/es.csv", extensions_location_labels_es, sizeof extensions_location_labels_es},
  {"extensions/location/release-schema.json", extensions_location_release_schema, sizeof extensions_location_release_schema},
  {"extensions/lots/extension.json", extensions_lots_extension, sizeof extensions_lots_extension},
  {"extensions/lots/labels/en.csv", extensions_lots_labels_en, sizeof extensions_lots_labels_en},
  {"extensions/lots/labels/es.csv", extensions_lots_labels_es, sizeof extensions_lots_labels_es},
  {"extensions/lots/release-schema.json", extensions_lots_release_schema, sizeof extensions_lots_release_schema},
  {"extensions/memberOf/extension.json", extensions_member_of_extension, sizeof extensions_member_of_extension},
  {"extensions/memberOf/labels/en.csv", extensions_member_of_labels_en, sizeof extensions_member_of_labels_en},
  {"extensions/memberOf/labels/es.csv", extensions_member_of_labels_es, sizeof extensions_member_of_labels_es},
  {"extensions/memberOf/release-schema.json", extensions_member_of_release_schema, sizeof extensions_member_of_release_schema},
  {"extensions/nameBreakdown/codelists/legalPersonality.csv", extensions_name_breakdown_codelists_legal_personality, sizeof extensions_name_breakdown_codelists_legal_personality},
  {"extensions/nameBreakdown/extension.json", extensions_name_breakdown_extension, sizeof extensions_name_breakdown_extension},
  {"extensions/nameBreakdown/labels/en.csv", extensions_name_breakdown_labels_en, sizeof extensions_name_breakdown_labels_en},
  {"extensions/nameBreakdown/labels/es.csv", extensions_name_breakdown_labels_es, sizeof extensions_name_breakdown_labels_es},
  {"extensions/nameBreakdown/release-schema.json", extensions_name_breakdown_release_schema, sizeof extensions_name_breakdown_release_schema},
  {"extensions/pagination/extension.json", extensions_pagination_extension, sizeof extensions_pagination_extension},
  {"extensions/pagination/labels/en.csv", extensions_pagination_labels_en, sizeof extensions_pagination_labels_en},
  {"extensions/pagination/labels/es.csv", extensions_pagination_labels_es, sizeof extensions_pagination_labels_es},
  {"extensions/pagination/record-package-schema.json", extensions_pagination_record_package_schema, sizeof extensions_pagination_record_package_schema},
  {"extensions/pagination/release-package-schema.json", extensions_pagination_release_package_schema, sizeof extensions_pagination_release_package_schema},
  {"extensions/pagination/release-schema.json", extensions_pagination_release_schema, sizeof extensions_pagination_release_schema},
  {"extensions/participation_fee/codelists/methodOfPayment.csv", extensions_participation_fee_codelists_method_of_payment, sizeof extensions_participation_fee_codelists_method_of_payment},
  {"extensions/participation_fee/codelists/monetaryValue.csv", extensions_participation_fee_codelists_monetary_value, sizeof extensions_participation_fee_codelists_monetary_value},
  {"extensions/participation_fee/codelists/participationFeeType.csv", extensions_participation_fee_codelists_participation_fee_type, sizeof extensions_participation_fee_codelists_participation_fee_type},
  {"extensions/participation_fee/extension.json", extensions_participation_fee_extension, sizeof extensions_participation_fee_extension},
  {"extensions/participation_fee/labels/en.csv", extensions_participation_fee_labels_en, sizeof extensions_participation_fee_labels_en},
  {"extensions/participation_fee/labels/es.csv", extensions_participation_fee_labels_es, sizeof extensions_participation_fee_labels_es},
  {"extensions/participation_fee/release-schema.json", extensions_participation_fee_release_schema, sizeof extensions_participation_fee_release_schema},
  {"extensions/partyDetails_scale/codelists/partyScale.csv", extensions_party_details_scale_codelists_party_scale, sizeof extensions_party_details_scale_codelists_party_scale},
  {"extensions/partyDetails_scale/extension.json", extensions_party_details_scale_extension, sizeof extensions_party_details_scale_extension},
  {"extensions/partyDetails_scale/labels/en.csv", extensions_party_details_scale_labels_en, sizeof extensions_party_details_scale_labels_en},
  {"extensions/partyDetails_scale/labels/es.csv", extensions_party_details_scale_labels_es, sizeof extensions_party_details_scale_labels_es},
  {"extensions/partyDetails_scale/release-schema.json", extensions_party_details_scale_release_schema, sizeof extensions_party_details_scale_release_schema},
  {"extensions/paymentMethod/codelists/paymentMethod.csv", extensions_payment_method_codelists_payment_method, sizeof extensions_payment_method_codelists_payment_method},
  {"extensions/paymentMethod/extension.json", extensions_payment_method_extension, sizeof extensions_payment_method_extension},
  {"extensions/paymentMethod/labels/en.csv", extensions_payment_method_labels_en, sizeof extensions_payment_method_labels_en},
  {"extensions/paymentMethod/labels/es.csv", extensions_payment_method_labels_es, sizeof extensions_payment_method_labels_es},
  {"extensions/paymentMethod/release-schema.json", extensions_payment_method_release_schema, sizeof extensions_payment_method_release_schema},
  {"extensions/process_title/extension.json", extensions_process_title_extension, sizeof extensions_process_title_extension},
  {"extensions/process_title/labels/en.csv", extensions_process_title_labels_en, sizeof extensions_process_title_labels_en},
  {"extensions/process_title/labels/es.csv", extensions_process_title_labels_es, sizeof extensions_process_title_labels_es},
  {"extensions/process_title/release-schema.json", extensions_process_title_release_schema, sizeof extensions_process_title_release_schema},
  {"extensions/procurementUnits/codelists/+partyRole.csv", extensions_procurement_units_codelists_add_party_role, sizeof extensions_procurement_units_codelists_add_party_role},
  {"extensions/procurementUnits/extension.json", extensions_procurement_units_extension, sizeof extensions_procurement_units_extension},
  {"extensions/procurementUnits/labels/en.csv", extensions_procurement_units_labels_en, sizeof extensions_procurement_units_labels_en},
  {"extensions/procurementUnits/labels/es.csv", extensions_procurement_units_labels_es, sizeof extensions_procurement_units_labels_es},
  {"extensions/procurementUnits/release-schema.json", extensions_procurement_units_release_schema, sizeof extensions_procurement_units_release_schema},
  {"extensions/publicNotices/codelists/+milestoneType.csv", extensions_public_notices_codelists_add_milestone_type, sizeof extensions_public_notices_codelists_add_milestone_type},
  {"extensions/publicNotices/extension.json", extensions_public_notices_extension, sizeof extensions_public_notices_extension},
  {"extensions/publicNotices/labels/en.csv", extensions_public_notices_labels_en, sizeof extensions_public_notices_labels_en},
  {"extensions/publicNotices/labels/es.csv", extensions_public_notices_labels_es, sizeof extensions_public_notices_labels_es},
  {"extensions/publicNotices/release-schema.json", extensions_public_notices_release_schema, sizeof extensions_public_notices_release_schema},
  {"extensions/registry.csv", extensions_registry, sizeof extensions_registry},
  {"extensions/requestForQuotes/codelists/+partyRole.csv", extensions_request_for_quotes_codelists_add_party_role, sizeof extensions_request_for_quotes_codelists_add_party_role},
  {"extensions/requestForQuotes/extension.json", extensions_request_for_quotes_extension, sizeof extensions_request_for_quotes_extension},
  {"extensions/requestForQuotes/labels/en.csv", extensions_request_for_quotes_labels_en, sizeof extensions_request_for_quotes_labels_en},
  {"extensions/requestForQuotes/labels/es.csv", extensions_request_for_quotes_labels_es, sizeof extensions_request_for_quotes_labels_es},
  {"extensions/requestForQuotes/release-schema.json", extensions_request_for_quotes_release_schema, sizeof extensions_request_for_quotes_release_schema},
  {"extensions/surveillanceMechanisms/codelists/surveillanceMechanisms.csv", extensions_surveillance_mechanisms_codelists_surveillance_mechanisms, sizeof extensions_surveillance_mechanisms_codelists_surveillance_mechanisms},
  {"extensions/surveillanceMechanisms/extension.json", extensions_surveillance_mechanisms_extension, sizeof extensions_surveillance_mechanisms_extension},
  {"extensions/surveillanceMechanisms/labels/en.csv", extensions_surveillance_mechanisms_labels_en, sizeof extensions_surveillance_mechanisms_labels_en},
  {"extensions/surveillanceMechanisms/labels/es.csv", extensions_surveillance_mechanisms_labels_es, sizeof extensions_surveillance_mechanisms_labels_es},
  {"extensions/surveillanceMechanisms/release-schema.json", extensions_surveillance_mechanisms_release_schema, sizeof extensions_surveillance_mechanisms_release_schema},
  {"extensions/taxes/extension.json", extensions_taxes_extension, sizeof extensions_taxes_extension},
  {"extensions/taxes/labels/en.csv", extensions_taxes_labels_en, sizeof extensions_taxes_labels_en},
  {"extensions/taxes/labels/es.csv", extensions_taxes_labels_es, sizeof extensions_taxes_labels_es},
  {"extensions/taxes/release-schema.json", extensions_taxes_release_schema, sizeof extensions_taxes_release_schema},
  {"extensions/techniques/codelists/dynamicPurchasingSystemStatus.csv", extensions_techniques_codelists_dynamic_purchasing_system_status, sizeof extensions_techniques_codelists_dynamic_purchasing_system_status},
  {"extensions/techniques/codelists/dynamicPurchasingSystemType.csv", extensions_techniques_codelists_dynamic_purchasing_system_type, sizeof extensions_techniques_codelists_dynamic_purchasing_system_type},
  {"extensions/techniques/codelists/frameworkAgreementMethod.csv", extensions_techniques_codelists_framework_agreement_method, sizeof extensions_techniques_codelists_framework_agreement_method},
  {"extensions/techniques/extension.json", extensions_techniques_extension, sizeof extensions_techniques_extension},
  {"extensions/techniques/labels/en.csv", extensions_techniques_labels_en, sizeof extensions_techniques_labels_en},
  {"extensions/techniques/labels/es.csv", extensions_techniques_labels_es, sizeof extensions_techniques_labels_es},
  {"extensions/techniques/release-schema.json", extensions_techniques_release_schema, sizeof extensions_techniques_release_schema},
  {"labels/en.csv", labels_en, sizeof labels_en},
  {"labels/es.csv", labels_es, sizeof labels_es},
  {"mapping-schema.json", mapping_schema, sizeof mapping_schema},
  {"record-package-schema.json", record_package_schema, sizeof record_package_schema},
  {"release-package-schema.json", release_package_schema, sizeof release_package_schema},
  {"release-schema.json", release_schema, sizeof release_schema},
  {"validation-report-schema.json", validation_report_schema, sizeof validation_report_schema},
  {"versioned-release-validation-schema.json", versioned_release_validation_schema, sizeof versioned_release_validation_schema},
};

const CSchemaFile *const cschema_files = files;
const size_t cschema_file_count = sizeof files / sizeof files[0];
