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
static const unsigned char labels_en[] = {
#embed "../../schema/labels/en.csv"
};
static const unsigned char labels_es[] = {
#embed "../../schema/labels/es.csv"
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
  {"labels/en.csv", labels_en, sizeof labels_en},
  {"labels/es.csv", labels_es, sizeof labels_es},
  {"record-package-schema.json", record_package_schema, sizeof record_package_schema},
  {"release-package-schema.json", release_package_schema, sizeof release_package_schema},
  {"release-schema.json", release_schema, sizeof release_schema},
  {"versioned-release-validation-schema.json", versioned_release_validation_schema, sizeof versioned_release_validation_schema},
};

const CSchemaFile *const cschema_files = files;
const size_t cschema_file_count = sizeof files / sizeof files[0];
