/// A stretch of invented OCDS text, with the letters, names and repetitions that releases have.
///
/// What is stored depends on it: a change makes stored bodies no less readable, but new ones differ from old ones.
let deflateSample = ##"""
  {"ocid":"ocds-xq9v00-91-0005-000001-00-2023","id":"ocds-xq9v00-91-0005-000001-00-2023-2023\##
  0417T232532000Z-planning","date":"2023-04-17T23:25:32Z","tag":["planning"],"initiationType\##
  ":"tender","language":"es","parties":[{"id":"DEP-GOB-JAL-91-0005","name":"Comisión de Parq\##
  ues y Viveros del Estado","identifier":{"scheme":"DEP-GOB-JAL","id":"91-0005","legalName":\##
  "Comisión de Parques y Viveros del Estado"},"address":{"streetAddress":"Paseo de las Jacar\##
  andas Ficticias 8","locality":"Zapopan","region":"Jalisco","postalCode":"44999","countryNa\##
  me":"México"},"contactPoint":{"name":"Ventanilla de transparencia","email":"viveros@compra\##
  s.ejemplo.example","telephone":"+52 33 0000 0041"},"roles":["buyer"],"details":{"nivelDeGo\##
  bierno":"estatal","poder":"ejecutivo"}},{"id":"DEP-GOB-JAL-92-0001","name":"Unidad Central\##
  izada de Compras de Vitrina Jalisco","identifier":{"scheme":"DEP-GOB-JAL","id":"92-0001","\##
  legalName":"Unidad Centralizada de Compras de Vitrina Jalisco"},"address":{"streetAddress"\##
  :"Avenida del Ejemplo 1","locality":"Guadalajara","region":"Jalisco","postalCode":"44999",\##
  "countryName":"México"},"contactPoint":{"name":"Ventanilla de transparencia","email":"comp\##
  ras@compras.ejemplo.example","telephone":"+52 33 0000 0049"},"roles":["procuringEntity"],"\##
  details":{"nivelDeGobierno":"estatal","poder":"ejecutivo"}}],"buyer":{"id":"DEP-GOB-JAL-91\##
  -0005","name":"Comisión de Parques y Viveros del Estado"},"planning":{"rationale":"La comp\##
  ra da continuidad al servicio que vence en el ejercicio y forma parte del programa anual d\##
  e adquisiciones de la dependencia.","budget":{"id":"3551","description":"Recursos estatale\##
  s no etiquetados, Reparación y mantenimiento de equipo de transporte","amount":{"amount":4\##
  55030.39,"currency":"MXN"},"project":"Programa anual de adquisiciones 2023","projectID":"P\##
  AA-2023-000001","uri":"https://compras.ejemplo.example/presupuesto/2023/3551"},"documents"\##
  :[{"id":"doc-01-01","documentType":"marketStudies","title":"Estudio de mercado","descripti\##
  on":"Comparación de los precios de tres cotizaciones y de los contratos anteriores de bien\##
  es iguales o semejantes.","url":"https://compras.ejemplo.example/documentos/ocds-xq9v00-91\##
  -0005-000001-00-2023/01-01.xlsx","datePublished":"2023-04-17T10:01:00-06:00","format":"app\##
  lication/vnd.openxmlformats-officedocument.spreadsheetml.sheet","language":"es"}],"milesto\##
  nes":[{"id":"presupuesto","title":"Suficiencia presupuestal","type":"approval","dueDate":"\##
  2023-04-17T18:00:00-06:00","dateMet":"2023-04-17T11:00:00-06:00","dateModified":"2023-04-1\##
  7T12:00:00-06:00","status":"met"},{"id":"convocatoria","title":"Publicación de la convocat\##
  oria","type":"preProcurement","dueDate":"2023-05-17T18:00:00-06:00","status":"scheduled"}]\##
  },"tender":{"id":"LPL-000001-2023","title":"Contratación de mantenimiento de vehículos, Co\##
  misión de Parques y Viveros del Estado","status":"planned","procuringEntity":{"id":"DEP-GO\##
  B-JAL-92-0001","name":"Unidad Centralizada de Compras de Vitrina Jalisco"},"procurementMet\##
  hod":"open","procurementMethodDetails":"Licitación pública local con concurrencia del Comi\##
  té","mainProcurementCategory":"services"}} {"ocid":"ocds-xq9v00-91-0005-000001-00-2023","i\##
  d":"ocds-xq9v00-91-0005-000001-00-2023-20230511T232948000Z-tender","date":"2023-05-11T23:2\##
  9:48Z","tag":["tender"],"initiationType":"tender","language":"es","parties":[{"id":"DEP-GO\##
  B-JAL-91-0005","name":"Comisión de Parques y Viveros del Estado","identifier":{"scheme":"D\##
  EP-GOB-JAL","id":"91-0005"},"roles":["buyer"]},{"id":"DEP-GOB-JAL-92-0001","name":"Unidad \##
  Centralizada de Compras de Vitrina Jalisco","identifier":{"scheme":"DEP-GOB-JAL","id":"92-\##
  0001"},"roles":["procuringEntity"]}],"buyer":{"id":"DEP-GOB-JAL-91-0005","name":"Comisión \##
  de Parques y Viveros del Estado"},"tender":{"id":"LPL-000001-2023","title":"Contratación d\##
  e mantenimiento de vehículos, Comisión de Parques y Viveros del Estado","status":"active",\##
  "procuringEntity":{"id":"DEP-GOB-JAL-92-0001","name":"Unidad Centralizada de Compras de Vi\##
  trina Jalisco"},"procurementMethod":"open","procurementMethodDetails":"Licitación pública \##
  local con concurrencia del Comité","mainProcurementCategory":"services","description":"Con\##
  tratación de mantenimiento de vehículos, Comisión de Parques y Viveros del Estado. Contrat\##
  o cerrado con entregas parciales según el calendario del anexo técnico; los precios son fi\##
  jos durante la vigencia.","items":[{"id":"P01-1","description":"Verificación y afinación d\##
  e motor","classification":{"scheme":"CUCOP","id":"35500008","description":"Reparación y ma\##
  ntenimiento de equipo de transporte"},"additionalClassifications":[{"scheme":"UNSPSC","id"\##
  :"78181505"}],"quantity":154,"unit":{"name":"Servicio","scheme":"UM-GOB-JAL","id":"SER","v\##
  alue":{"amount":1291.32,"currency":"MXN"}}},{"id":"P02-1","description":"Servicio preventi\##
  vo mayor de camioneta","classification":{"scheme":"CUCOP","id":"35500003","description":"R\##
  eparación y mantenimiento de equipo de transporte"},"additionalClassifications":[{"scheme"\##
  :"UNSPSC","id":"78181507"}],"quantity":48,"unit":{"name":"Servicio","scheme":"UM-GOB-JAL",\##
  "id":"SER","value":{"amount":2965.92,"currency":"MXN"}}},{"id":"P03-1","description":"Veri\##
  ficación y afinación de motor","classification":{"scheme":"CUCOP","id":"35500008","descrip\##
  tion":"Reparación y mantenimiento de equipo de transporte"},"additionalClassifications":[{\##
  "scheme":"UNSPSC","id":"78181505"}],"quantity":43,"unit":{"name":"Servicio","scheme":"UM-G\##
  OB-JAL","id":"SER","value":{"amount":1186.98,"currency":"MXN"}}}],"value":{"amount":455030\##
  .39,"currency":"MXN"},"procurementMethodRationale":"Procedimiento ordinario conforme al ar\##
  tículo 47 de la Ley de Compras Gubernamentales, Enajenaciones y Contratación de Servicios \##
  del Estado de Jalisco y sus Municipios.","awardCriteria":"ratedCriteria","awardCriteriaDet\##
  ails":"Puntos y porcentajes: propuesta técnica 40, propuesta económica 60","submissionMeth\##
  od":["electronicSubmission"],"submissionMethodDetails":"Las propuestas se presentan en sob\##
  re cerrado o por el sistema electrónico de compras, hasta el día y la hora que señalan las\##
   bases.","tenderPeriod":{"startDate":"2023-05-11T00:00:00-06:00","endDate":"2023-05-31T23:\##
  59:59-06:00","durationInDays":21},"enquiryPeriod":{"startDate":"2023-05-11T00:00:00-06:00"\##
  ,"endDate":"2023-05-16T23:59:59-06:00","durationInDays":6},"eligibilityCriteria":"Personas\##
   físicas o morales con registro vigente en el padrón estatal de proveedores, sin sanción f\##
  irme y al corriente de sus obligaciones fiscales.","contractPeriod":{"startDate":"2023-07-\##
  10T00:00:00-06:00","endDate":"2023-10-08T23:59:59-06:00","durationInDays":91},"milestones"\##
  :[{"id":"aclaraciones","title":"Junta de aclaraciones","type":"engagement","dueDate":"2023\##
  -05-16T18:00:00-06:00","status":"scheduled"}],"documents":[{"id":"doc-02-01","documentType\##
  ":"technicalSpecifications","title":"Anexo 1, especificaciones","description":"Descripción\##
   técnica de cada partida, con las normas aplicables y las muestras que se piden.","url":"h\##
  ttps://compras.ejemplo.example/documentos/ocds-xq9v00-91-0005-000001-00-2023/02-01.pdf","d\##
  atePublished":"2023-05-11T10:01:00-06:00","format":"application/pdf","language":"es"}]}} {\##
  "ocid":"ocds-xq9v00-91-0005-000001-00-2023","id":"ocds-xq9v00-91-0005-000001-00-2023-20230\##
  613T201917000Z-award","date":"2023-06-13T20:19:17Z","tag":["award"],"initiationType":"tend\##
  er","language":"es","parties":[{"id":"DEP-GOB-JAL-91-0005","name":"Comisión de Parques y V\##
  iveros del Estado","identifier":{"scheme":"DEP-GOB-JAL","id":"91-0005"},"roles":["buyer"]}\##
  ,{"id":"DEP-GOB-JAL-92-0001","name":"Unidad Centralizada de Compras de Vitrina Jalisco","i\##
  dentifier":{"scheme":"DEP-GOB-JAL","id":"92-0001"},"roles":["procuringEntity"]},{"id":"MX-\##
  RFC-ZZQ001105005","name":"Proveeduría Irduval Orquistal, S. de R.L. de C.V.","identifier":\##
  {"scheme":"MX-RFC","id":"ZZQ001105005","legalName":"Proveeduría Irduval Orquistal, S. de R\##
  .L. de C.V."},"additionalIdentifiers":[{"scheme":"PROV-GOB-JAL","id":"P90016"}],"address":\##
  {"streetAddress":"Avenida Papal
  """##
