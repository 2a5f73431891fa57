"""Makes fixtures/sources/{jalisco-2017,ocds-inai,ocds-faulty}: invented OCDS with the layout and the faults of the real one."""

import json
from pathlib import Path

root = Path(__file__).resolve().parents[2] / "fixtures/sources"
def dump(path, value, indent=1):
    with open(f'{root}/{path}','w') as f:
        json.dump(value, f, ensure_ascii=False, indent=indent); f.write('\n')

PAD=' '*40
def party(pid, name, roles, scheme, extra=None, city='GUADALAJARA', postal='44100', country='México', email='', tel=''):
    d={"id":pid,"name":name,"identifier":{"id":pid.split('JAL-')[-1],"uri":"http://registro.example/","scheme":scheme,"legalName":name},
       "roles":roles,"address":{"streetAddress":"Calle Inventada #281 col. Centro","region":"Jalisco","postalCode":postal,"countryName":country,"locality":city},
       "additionalIdentifiers":[],"contactPoint":{"name":"Representante de ventas","telephone":tel,"email":email,"faxNumber":""}}
    if extra: d.update(extra)
    return d
def item(i,dirty):
    return {"id":f"{i}-133000{i}","unit":{"id":"PZ","name":"PIEZA"+(' '*55 if dirty else ''),"value":{"amount":9407.6,"currency":"MXN"},"scheme":"UM-GOB-JAL"},
      "description":f"ARTÍCULO INVENTADO {i}","additionalClassifications":[{"id":"033","description":"IMPRESOS","scheme":"GPO-GOB-JAL"}],
      "classification":{"id":"033-002"+(' '*7 if dirty else ''),"description":"FORMAS IMPRESAS","scheme":"FAM-GOB-JAL"},"quantity":30.0}
def jalisco(number, dirty, stage, stamp, person=False):
    ocid='ocds-xs1qbl-'+number.replace('/','-')
    date=f"{stamp[0:4]}-{stamp[4:6]}-{stamp[6:8]}T{stamp[9:11]}:{stamp[11:13]}:{stamp[13:15]}"
    office='SCI | SECRETARíA DE COMPRAS INVENTADAS' if dirty else 'SCI | SECRETARÍA DE COMPRAS INVENTADAS'
    sup=("P90017","PEREZ INVENTADA MARIA") if person else ("P90016","PAPELERA IMAGINARIA, S.A. DE C.V.")
    country='México'+(PAD if dirty else '')
    parties=[party("DEP-GOB-JAL-90-1685",office,["buyer"],"DEP-GOB-JAL",email="compras@oficina.example",tel="(33) 3000-0000"),
             party(sup[0],sup[1],["supplier","tenderer"],"PROV-GOB-JAL",postal='8500' if dirty else '08500',country=country,email="ventas.maria@correo.example" if person else "ventas@papelera.example",tel="3300001111")]
    ref={"id":sup[0],"name":sup[1]}
    award_item=item(1,dirty); award_item.update({"itemAmount":{"amount":327384.48,"currency":"MXN"},"taxRate":{"percentage":"16.0%","value":{"amount":1505.216,"currency":"MXN"}}})
    def doc(i,title,kind): return {"id":f"18{i}-1","documentType":kind,"title":title,"url":"https://documentos.example/"+str(i),"datePublished":"2017-03-16T04:18:13Z","language":"es","format":"application/vnd.openxmlformats-officedocument.word" if dirty else "application/pdf"}
    day='16T12:00:00Z' if dirty else '20T15:30:00Z'
    r={"initiationType":"tender","language":"es","ocid":ocid,"id":f"{ocid}-{stamp}-{stage}","date":date+(f".{stamp[15:18]}Z" if not dirty else "Z"),"tag":[stage],
      "additionalProcessInformation":{"purchaseNumber":number,"startDateContractingProcess":"2017-01-24T11:49:04Z","processYear":2017,
        "estimatedAmount":{"amount":282228.0,"currency":"MXN"},"contractedAmount":{"amount":0.0,"currency":"MXN"},"originProcess":"poderEjecutivo",
        "stageDescription":{"currentStage":"Contrato","description":"Etapa inventada.","stageNumber":4},"consolidated":False,"family":"FORMAS IMPRESAS"},
      "parties":parties,"buyer":{"id":"DEP-GOB-JAL-90-1685","name":office},
      "planning":{"budget":{"id":"2182","amount":{"amount":282228.0,"currency":"MXN"},"description":"Formas impresas"}},
      "tender":{"id":ocid,"title":"FORMAS IMPRESAS","status":"complete","procurementMethod":"open","procurementMethodDetails":"Licitación Pública","awardCriteria":"ratedCriteria","submissionMethod":["inPerson"],"hasEnquiries":True,
        "numberOfTenderers":1,"mainProcurementCategory":"goods","tenderers":[ref],"items":[item(1,dirty)]}}
    if dirty:
        r["additionalProcessInformation"]["purchaseRequisitionDate"]="2017-01-19T08:28:54Z"
        r["relatedProcesses"]=[]
        r["planning"].update({"documents":[],"milestones":[]})
        r["tender"].update({"value":{"amount":310450.80000000005,"currency":"MXN"},"minValue":{"amount":282228.0,"currency":"MXN"},"amendments":[],"documents":[doc(1,"BASES","Bases")]})
    else:
        r["tender"].update({"value":{"amount":282228.0,"currency":"MXN"},"documents":[doc(1,"BASES","biddingDocuments")]})
        r["planning"]["documents"]=[doc(5,"DICTAMEN","needsAssessment")]
    if stage in('award','contract','implementation'):
        r["awards"]=[{"id":"IN900198-OC63942-2017","title":"FORMAS IMPRESAS","status":"active","date":"2017-03-23T04:36:45Z","value":{"amount":327384.48,"currency":"MXN"},"suppliers":[ref],"items":[award_item],
           "documents":[doc(2,"AF90-0001-2017","Acta de adjudicación" if dirty else "awardNotice")]}]
        r["contracts"]=[{"id":"1-16-17","awardID":"IN900198-OC63942-2017","title":"FORMAS IMPRESAS","status":"active","period":{"startDate":"2017-03-"+day,"endDate":"2017-04-"+day,"durationInDays":31},"dateSigned":"2017-04-"+day,
           "value":{"amount":327384.48,"currency":"MXN"},
           "documents":[doc(3,"Contrato No.16-17","contrato" if dirty else "contractSigned"),doc(4,"Adendum No.16-17","contrato" if dirty else "contractAmendment")],
           "implementation":{"transactions":[{"id":"1627822-246002002","date":"2017-05-22T12:00:00Z","value":{"amount":327384.48,"currency":"MXN"},"payee":ref,"payer":{"id":"DEP-GOB-JAL-90-1685","name":office},"source":"https://pagos.example/"}]}}]
        if dirty:
            r["contracts"][0]["implementation"].update({"documents":[],"milestones":[]})
            r["contracts"][0]["implementation"]["transactions"][0]["uri"]=None
    return r
def pkg(releases, uri):
    return {"version":"1.1","extensions":[],"publishedDate":"2018-01-18T04:39:51Z","publisher":{"name":"SCI/DGA | COMPRAS INVENTADAS","scheme":"DEP-GOB-JAL","uid":"DEP-GOB-JAL-90.4-1653"},
      "_id":{"$oid":"5a0000000000000000000000"},"uri":uri,"releases":releases}
U='https://compras-inventadas.example/OCApi/release/'
dump('jalisco-2017/clean.json', pkg([jalisco('SINV/90/0001-00/2017',False,'contract','20180118T043952199Z')],U+'limpio'))
dump('jalisco-2017/dirty.json', pkg([jalisco('SINV/90/0002-00/2017',True,'planning','20180118T043951880Z'),
    jalisco('SINV/90/0002-00/2017',True,'contract','20180118T043951992Z'),jalisco('90/0003-00/2017',True,'award','20180118T043952078Z',person=True)],U+'sucio'))
comp=jalisco('SINV/90/0004-00/2017',True,'contract','20180118T043959199Z')
comp.update({"id":comp["ocid"]+"-compiled","tag":["contract","compiled"],"date":"2018-01-18T04:39:58Z"})
dump('jalisco-2017/record.json', {"version":"1.1","extensions":[],"publishedDate":"2018-01-18T04:39:51Z","publisher":{"name":"SCI/DGA | COMPRAS INVENTADAS"},"uri":U+'registro',
  "records":[{"ocid":comp["ocid"],"releases":[{"url":f"{U}{comp['ocid']}-20180118T043959{m}Z-{s}","date":"2018-01-18T04:39:59Z","tag":[s]} for m,s in((880,'planning'),(992,'contract'))],"compiledRelease":comp}],"packages":[]})

# INAI
def inai(n, **more):
    o=f"ocds-g4facg-INV-{n}"
    r={"ocid":o,"id":f"{o}.v1.contract","date":f"2021-0{n}-10T09:00:00-06:00","tag":["contract"],"initiationType":"tender","language":"es",
     "parties":[{"id":"MX-RFC-SCI000101AA1","name":"Secretaría de Compras Inventadas","identifier":{"scheme":"MX-RFC","id":"SCI000101AA1","legalName":"Secretaría de Compras Inventadas"},"roles":["buyer"],"contactPoint":{"name":"Dirección de Compras","email":"compras@oficina.example","telephone":"5500000000"}},
                {"id":"MX-RFC-PIM990101AB2","name":"Papelera Imaginaria, S.A. de C.V.","identifier":{"scheme":"MX-RFC","id":"PIM990101AB2"},"roles":["supplier","tenderer"],"address":{"streetAddress":"Calle Inventada 1","postalCode":"04530"}}],
     "buyer":{"id":"MX-RFC-SCI000101AA1","name":"Secretaría de Compras Inventadas"},
     "tender":{"id":f"T-{n}","title":"Papel","status":"complete","procurementMethod":"open","procurementMethodDetails":"Licitación pública","tenderers":[{"id":"MX-RFC-PIM990101AB2","name":"Papelera Imaginaria, S.A. de C.V."}],"submissionMethod":["inPerson"],"value":{"amount":1160.00,"currency":"MXN"}},
     "awards":[{"id":f"A-{n}","status":"active","value":{"amount":1160.10,"netAmount":1000.086,"currency":"MXN"},"suppliers":[{"id":"MX-RFC-PIM990101AB2","name":"Papelera Imaginaria, S.A. de C.V."}]}],
     "contracts":[{"id":f"C-{n}","awardID":f"A-{n}","status":"active","value":{"amount":1160.10,"netAmount":1000.086,"currency":"MXN"}}]}
    r.update(more); return r
def ipkg(rs): return {"uri":"https://inventado.example/edca/1","version":"1.1","publishedDate":"2021-09-01T00:00:00Z","publisher":{"name":"Instituto Inventado"},"releases":rs}
dump('ocds-inai/clean.json', {"arrayReleasePackage":[ipkg([inai(1)]),ipkg([inai(2)])]})
d=inai(3)
d["parties"][0]["roles"]=["Comprador"]; d["parties"][1]["roles"]=["Proveedor o contratista","Participante"]
d["parties"][1].pop("address"); d["parties"][1]["additionalIdentifiers"]={"streetAddress":"Calle Inventada 1","postalCode":"04530","locality":"Ciudad Inventada"}
d["tender"].update({"awardCriteria":"Binario","submissionMethod":"Presencial","additionalProcurementCategories":"goodsAcquisition","title":"Papel\u00a0bond","description":"No Capturado",
  "documents":[{"id":"1","documentType":"Reportes de evaluación","format":"PDF","language":"Spanish; Castilian","datePublished":"2021-03-01T00:00:00.-06:00"}]})
d["relatedProcess"]={"id":"1","relationship":["framework"],"scheme":"ocid","identifier":"ocds-g4facg-INV-1"}
d["contracts"][0].pop("awardID")
d["contracts"][0]["implementation"]={"transactions":[{"id":"1","value":{"amount":"1160.10","currency":"MXN"},"paymentMethod":"wireTransfe"}]}
e=inai(4)
key="GODE561231GR8"
for p in e["parties"]:
    if p["id"].endswith("AB2"):
        p.update({"id":"MX-RFC-"+key,"name":"Elena Gómez Inventada","identifier":{"scheme":"MX-RFC","id":key,"legalName":"Elena Gómez Inventada"},"additionalIdentifiers":[{"scheme":"MX-CURP","id":"GODE561231MJCMRL09"}],
          "address":{"streetAddress":"Privada Inventada 123-B","postalCode":"04530","locality":"Tonalá"},"contactPoint":{"name":"Elena Gómez ("+key.lower()+")","email":"elena@correo.example","telephone":"33 1234 5678"}})
e["tender"]["tenderers"]=e["awards"][0]["suppliers"]=[{"id":"MX-RFC-"+key,"name":"Elena Gómez Inventada"}]
e["tender"]["description"]="Invitación a gode-561231-gr8, tel. 3312345678, elena@correo.example"
f=inai(5)
f["parties"]=[{"id":"MX-RFC-SCI000101AA1","name":n,"roles":[r]} for n,r in(("Secretaría de Compras Inventadas","buyer"),("Unidad de Almacén","procuringEntity"))]+f["parties"][1:]
f["tender"]["procuringEntity"]={"id":"MX-RFC-SCI000101AA1","name":"Unidad de Almacén"}
dump('ocds-inai/dirty.json', {"arrayReleasePackage":[ipkg([d]),ipkg([e,f])]})

# faulty: one a line
def bare(n, **more):
    r={"ocid":f"ocds-abc123-F-{n}","id":f"F-{n}","date":"2020-05-10T09:00:00-06:00","tag":["tender"],"initiationType":"tender","language":"es",
       "parties":[{"id":"OF-1","name":"Oficina Inventada","roles":["buyer"]}],"buyer":{"id":"OF-1","name":"Oficina Inventada"},
       "tender":{"id":f"T-{n}","title":"Compra","status":"active","procurementMethod":"open","value":{"amount":12.30,"currency":"MXN"}}}
    for k,v in more.items():
        if isinstance(v,dict) and isinstance(r.get(k),dict): r[k]={**r[k],**v}
        elif v is ...: r.pop(k,None)
        else: r[k]=v
    return r
lines=[
 bare(1,ocid="OCDS-ABC123-F-1"),
 bare(2,buyer=None),
 bare(3,tender={"status":""}),
 bare(4,tender={"procurementMethod":"Licitación pública"}),
 bare(5,tender={"procurementMethod":"cosa rara"}),
 bare(6,tender={"value":{"amount":"1,234.50","currency":"MXN"}}),
 bare(7,tender={"value":{"amount":"mil pesos","currency":"MXN"}}),
 bare(8,tender={"tenderPeriod":{"startDate":"0207-05-15"}}),
 bare(9,tender={"tenderPeriod":{"startDate":"2020-05-15"}}),
 bare(10,tag=["compiled"]),
 bare(11,parties=[{"id":"OF-1","name":"Oficina Inventada","roles":["buyer"],"identifier":{"schema":"MX-RFC","id":"OFI000101AA1"},"contactPoint":{"name":"Ventanilla","email":" "}}]),
 bare(12,planning={"requestForQuotes":[{"id":"1"}],"hasquotes":True}),
 bare(13,contracts=[{"id":"c1"},{"id":"c2"}],awards=[{"id":"a1"},{"id":"a2"}],tag=["contract"]),
 bare(14,parties=[{"id":"U","name":"Unidad Uno","roles":["buyer"]},{"id":"U","name":"Unidad Dos","roles":["procuringEntity"]}],buyer={"id":"U"}),
 bare(15,ocid=...),
 bare(16,tender={"items":{"id":"1","description":"Lápiz","additionalClassifications":{"id":"x","scheme":"CUCOP"}}}),
]
lines[13]["buyer"]={"id":"U"}
with open(f'{root}/ocds-faulty/dirty.jsonl','w') as f:
    for l in lines: f.write(json.dumps(l,ensure_ascii=False,separators=(',',':'))+'\n')
with open(f'{root}/ocds-faulty/clean.jsonl','w') as f:
    for n in (90,91): f.write(json.dumps(bare(n),ensure_ascii=False,separators=(',',':'))+'\n')
dump('ocds-faulty/honduras.json',{"releasePackage":ipkg([bare(20),bare(21)])})
dump('ocds-faulty/pdn.json',{"pagination":{"page":0,"pageSize":2,"total":2},"data":[bare(22),bare(23)]})
dump('ocds-faulty/pdn-results.json',{"pagination":{"page":1,"pageSize":2,"totalRows":2,"hasNextPage":False},"results":[bare(24,tag=["compiled"]),{"message":"sin datos"}]})
dump('ocds-faulty/error.json',{"status":404,"message":"No se encontraron resultados."})
