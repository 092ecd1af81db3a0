/* The rows of a consultation as libxlsxwriter's own constant-memory mode writes them with the least trouble: a sheet with the
   counts of groups, their shares and a chart, and a sheet with every row and column, days as days, its header frozen and
   filtered.

   usage: workbook SUGGESTIONS.csv TALLY.xlsx */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <xlsxwriter.h>

enum { columns = 8, received = 1, group = 4, most_groups = 4096 };
static const double widths[columns] = {10, 12, 12, 12, 28, 14, 10, 64};

/* Reads a file by blocks and gives its records, cells in place. */
typedef struct {
  FILE *file;
  char *bytes;
  size_t size, filled, at;
} Reader;

static void fail(const char *what) {
  fprintf(stderr, "workbook: %s\n", what);
  exit(1);
}

static int refill(Reader *reader) {
  memmove(reader->bytes, reader->bytes + reader->at, reader->filled - reader->at);
  reader->filled -= reader->at;
  reader->at = 0;
  if (reader->filled == reader->size) fail("record too long");
  size_t count = fread(reader->bytes + reader->filled, 1, reader->size - reader->filled, reader->file);
  reader->filled += count;
  return count > 0;
}

/* The end of the record at hand: a line feed outside quotes; 0 where it is not at hand yet. */
static char *record_end(Reader *reader) {
  char *at = reader->bytes + reader->at, *end = reader->bytes + reader->filled;
  while (at < end) {
    while (at < end && *at != '"' && *at != '\n') at++;
    if (at == end) return NULL;
    if (*at == '\n') return at;
    at = memchr(at + 1, '"', (size_t)(end - at - 1));
    if (!at) return NULL;
    at++;
  }
  return NULL;
}

/* How many cells there are; 0 at the end of the file. */
static int read_record(Reader *reader, char *cells[columns]) {
  char *end;
  while (!(end = record_end(reader)))
    if (!refill(reader)) return 0;
  char *at = reader->bytes + reader->at;
  *end = 0;
  int count = 0;
  while (count < columns && at <= end) {
    if (*at != '"') {
      cells[count++] = at;
      char *comma = memchr(at, ',', (size_t)(end - at));
      at = comma ? comma : end;
      *at++ = 0;
      continue;
    }
    char *to = ++at;
    cells[count++] = to;
    for (;;) {
      char *quote = memchr(at, '"', (size_t)(end - at));
      if (!quote) fail("quote without end");
      if (to != at) memmove(to, at, (size_t)(quote - at));
      to += quote - at;
      at = quote + 1;
      if (*at != '"') break;
      *to++ = *at++;
    }
    at++;
    *to = 0;
  }
  reader->at = (size_t)(end + 1 - reader->bytes);
  return count;
}

typedef struct {
  char *name;
  unsigned count;
} Group;

static Group groups[most_groups];
static unsigned group_count;

/* Groups by the hash of their names. */
static unsigned slots[4 * most_groups];

static void count_group(const char *name) {
  unsigned long hash = 5381;
  for (const char *at = name; *at; at++) hash = hash * 33 ^ (unsigned char)*at;
  unsigned slot = hash % (4 * most_groups);
  while (slots[slot] && strcmp(groups[slots[slot] - 1].name, name)) slot = (slot + 1) % (4 * most_groups);
  if (!slots[slot]) {
    if (group_count == most_groups) fail("too many groups");
    groups[group_count].name = strdup(name);
    slots[slot] = ++group_count;
  }
  groups[slots[slot] - 1].count++;
}

static int by_count(const void *left, const void *right) {
  const Group *one = left, *other = right;
  if (one->count != other->count) return one->count < other->count ? 1 : -1;
  return strcmp(one->name, other->name);
}

static int digits(const char *at, int count) {
  int value = 0;
  while (count--) value = value * 10 + (*at++ - '0');
  return value;
}

static void write_summary(lxw_workbook *workbook, lxw_worksheet *sheet, lxw_format *header, lxw_row_t rows) {
  lxw_format *percent = workbook_add_format(workbook);
  format_set_num_format(percent, "0.0%");
  qsort(groups, group_count, sizeof *groups, by_count);
  worksheet_set_column(sheet, 0, 0, 34, NULL);
  worksheet_write_string(sheet, 0, 0, "group", header);
  worksheet_write_string(sheet, 0, 1, "count", header);
  worksheet_write_string(sheet, 0, 2, "share", header);
  for (unsigned index = 0; index < group_count; index++) {
    worksheet_write_string(sheet, index + 1, 0, groups[index].name, NULL);
    worksheet_write_number(sheet, index + 1, 1, groups[index].count, NULL);
    worksheet_write_number(sheet, index + 1, 2, (double)groups[index].count / rows, percent);
  }
  unsigned shown = group_count < 20 ? group_count : 20;
  lxw_chart *chart = workbook_add_chart(workbook, LXW_CHART_BAR);
  lxw_chart_series *series = chart_add_series(chart, NULL, NULL);
  chart_series_set_categories(series, "summary", 1, 0, shown, 0);
  chart_series_set_values(series, "summary", 1, 1, shown, 1);
  worksheet_insert_chart(sheet, 1, 4, chart);
}

int main(int count, char **arguments) {
  if (count != 3) {
    fprintf(stderr, "usage: workbook SUGGESTIONS.csv TALLY.xlsx\n");
    return 64;
  }
  Reader reader = {fopen(arguments[1], "rb"), malloc(4 << 20), 4 << 20, 0, 0};
  if (!reader.file) fail(arguments[1]);
  setvbuf(reader.file, NULL, _IONBF, 0);
  lxw_workbook_options options = {.constant_memory = LXW_TRUE, .use_zip64 = LXW_TRUE};
  lxw_workbook *workbook = workbook_new_opt(arguments[2], &options);
  lxw_worksheet *summary = workbook_add_worksheet(workbook, "summary");
  lxw_worksheet *sheet = workbook_add_worksheet(workbook, "suggestions");
  lxw_format *header = workbook_add_format(workbook), *day = workbook_add_format(workbook);
  format_set_bold(header);
  format_set_bg_color(header, 0xE9EFF5);
  format_set_num_format(day, "yyyy-mm-dd");
  char *cells[columns];
  if (read_record(&reader, cells) != columns) fail("no header");
  for (int column = 0; column < columns; column++) {
    worksheet_set_column(sheet, column, column, widths[column], NULL);
    worksheet_write_string(sheet, 0, column, cells[column], header);
  }
  worksheet_freeze_panes(sheet, 1, 0);
  lxw_row_t row = 0, rows = 0;
  int found, sheets = 1;
  lxw_error error = LXW_NO_ERROR;
  while ((found = read_record(&reader, cells)) == columns) {
    if (++row == LXW_ROW_MAX) {
      worksheet_autofilter(sheet, 0, 0, row - 1, columns - 1);
      char name[32];
      snprintf(name, sizeof name, "suggestions (%d)", ++sheets);
      sheet = workbook_add_worksheet(workbook, name);
      row = 1;
    }
    rows++;
    count_group(cells[group]);
    for (int column = 0; column < columns; column++) {
      if (column == received) {
        lxw_datetime date = {digits(cells[column], 4), digits(cells[column] + 5, 2), digits(cells[column] + 8, 2), 0, 0, 0};
        error |= worksheet_write_datetime(sheet, row, received, &date, day);
      } else if (*cells[column]) {
        error |= worksheet_write_string(sheet, row, column, cells[column], NULL);
      }
    }
  }
  if (found) fail("a record of another width");
  worksheet_autofilter(sheet, 0, 0, row, columns - 1);
  write_summary(workbook, summary, header, rows);
  error |= workbook_close(workbook);
  if (error) fail(lxw_strerror(error));
  return 0;
}
