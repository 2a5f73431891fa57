/// Of each row that a run set aside or found something in: the sheet, the fault, the heading and the value.
let migration0005 = """
  ALTER TABLE refusal ADD COLUMN sheet TEXT NOT NULL DEFAULT '';
  ALTER TABLE refusal ADD COLUMN fault TEXT NOT NULL DEFAULT '';
  ALTER TABLE refusal ADD COLUMN heading TEXT NOT NULL DEFAULT '';
  ALTER TABLE refusal ADD COLUMN given TEXT NOT NULL DEFAULT '';
  ALTER TABLE runFinding ADD COLUMN sheet TEXT NOT NULL DEFAULT ''
  """
