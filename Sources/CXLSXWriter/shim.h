#include <stdio.h>
#include <stdlib.h>
#include <xlsxwriter.h>

/* A workbook's cells are binary floating-point numbers; the text becomes one here and nowhere else. */
static inline lxw_error cxlsx_write_number(lxw_worksheet *sheet, lxw_row_t row, lxw_col_t column,
                                           const char *text, lxw_format *format) {
  return worksheet_write_number(sheet, row, column, strtod(text, NULL), format);
}

/* Writes a day and a time of day. */
static inline lxw_error cxlsx_write_date(lxw_worksheet *sheet, lxw_row_t row, lxw_col_t column,
                                         int year, int month, int day, int hour, int minute,
                                         int second, lxw_format *format) {
  lxw_datetime date = {year, month, day, hour, minute, (double)second};
  return worksheet_write_datetime(sheet, row, column, &date, format);
}

/* Whether the file that a sheet's rows go to refused some: the library does not look. */
static inline int cxlsx_has_failed(lxw_worksheet *sheet) {
  return sheet->optimize_tmpfile != NULL && ferror(sheet->optimize_tmpfile) != 0;
}

/* Widths are in characters of the workbook's font. */
static inline lxw_error cxlsx_set_width(lxw_worksheet *sheet, lxw_col_t column, int width,
                                        lxw_format *format) {
  return worksheet_set_column(sheet, column, column, (double)width, format);
}

/* Makes a workbook that keeps one row of each sheet in memory. */
static inline lxw_workbook *cxlsx_new(const char *path, char *folder) {
  lxw_workbook_options options = {.constant_memory = LXW_TRUE, .tmpdir = folder, .use_zip64 = LXW_TRUE};
  return workbook_new_opt(path, &options);
}
