/* A notice and its suggestions as Pango and Cairo set them with the least trouble: a layout for each paragraph, its lines
   put one below the other, a new page where the next line has no room. One paragraph a line of the input.

   usage: appendix NOTICE.txt NOTICE.pdf */
#include <cairo-pdf.h>
#include <glib.h>
#include <pango/pangocairo.h>
#include <string.h>

#define SERIF "Noto Serif CJK SC"
#define SANS "Noto Sans CJK SC"

static const double millimetre = 72 / 25.4;

/* How a kind of paragraph looks; lengths in points. */
typedef struct {
  const char *face;
  double size, advance, step, indent;
  gboolean centred, keeps_next;
} Look;

typedef struct {
  cairo_t *cairo;
  PangoContext *context;
  double top, left, width, height;
  double y; /* from the text block's top */
  int number;
} Book;

static PangoLayout *layout_of(Book *book, const char *text, int length, const Look *look) {
  PangoLayout *layout = pango_layout_new(book->context);
  PangoFontDescription *font = pango_font_description_from_string(look->face);
  pango_font_description_set_absolute_size(font, look->size * PANGO_SCALE);
  pango_layout_set_font_description(layout, font);
  pango_font_description_free(font);
  pango_layout_set_text(layout, text, length);
  PangoAttrList *attributes = pango_attr_list_new();
  pango_attr_list_insert(attributes, pango_attr_language_new(pango_language_from_string("zh-cn")));
  /* A hair less than the cell leaves, else one character fewer finds room on the line. */
  int spacing = (int)((look->advance - look->size) * PANGO_SCALE) - 1;
  if (look->advance != look->size) pango_attr_list_insert(attributes, pango_attr_letter_spacing_new(spacing));
  pango_layout_set_attributes(layout, attributes);
  pango_attr_list_unref(attributes);
  return layout;
}

static void number_page(Book *book) {
  static const Look look = {SERIF, 14, 14, 14, 0, FALSE, FALSE};
  char text[32];
  int width;
  g_snprintf(text, sizeof text, "— %d —", book->number);
  PangoLayout *layout = layout_of(book, text, -1, &look);
  pango_layout_get_size(layout, &width, NULL);
  double left = book->left + look.size;
  if (book->number % 2) left = book->left + book->width - look.size - (double)width / PANGO_SCALE;
  cairo_move_to(book->cairo, left, book->top + book->height + 7 * millimetre);
  pango_cairo_show_layout(book->cairo, layout);
  g_object_unref(layout);
}

static void turn_page(Book *book) {
  number_page(book);
  cairo_show_page(book->cairo);
  book->number++;
  book->y = 0;
}

static void set(Book *book, const char *text, int length, const Look *look) {
  PangoLayout *layout = layout_of(book, text, length, look);
  pango_layout_set_width(layout, book->width * PANGO_SCALE + 1);
  pango_layout_set_indent(layout, look->indent * PANGO_SCALE);
  if (look->centred) pango_layout_set_alignment(layout, PANGO_ALIGN_CENTER);
  else pango_layout_set_justify(layout, TRUE);
  PangoLayoutIter *lines = pango_layout_get_iter(layout);
  do {
    PangoRectangle place;
    if (book->y + look->step * (look->keeps_next ? 2 : 1) > book->height + 0.01) turn_page(book);
    pango_layout_iter_get_line_extents(lines, NULL, &place);
    cairo_move_to(
      book->cairo, book->left + (double)place.x / PANGO_SCALE,
      book->top + book->y + (look->step - look->size) / 2 + 0.88 * look->size);
    pango_cairo_show_layout_line(book->cairo, pango_layout_iter_get_line_readonly(lines));
    book->y += look->step;
  } while (pango_layout_iter_next_line(lines));
  pango_layout_iter_free(lines);
  g_object_unref(layout);
}

int main(int count, char **words) {
  gchar *text;
  if (count != 3 || !g_file_get_contents(words[1], &text, NULL, NULL)) return 1;
  Book book = {.top = 37 * millimetre, .left = 28 * millimetre, .width = 156 * millimetre, .height = 225 * millimetre};
  book.number = 1;
  cairo_surface_t *file = cairo_pdf_surface_create(words[2], 210 * millimetre, 297 * millimetre);
  book.cairo = cairo_create(file);
  PangoFontMap *fonts = pango_cairo_font_map_new();
  pango_cairo_font_map_set_resolution(PANGO_CAIRO_FONT_MAP(fonts), 72);
  book.context = pango_font_map_create_context(fonts);
  cairo_font_options_t *options = cairo_font_options_create();
  cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
  pango_cairo_context_set_font_options(book.context, options);
  pango_context_set_round_glyph_positions(book.context, FALSE);

  double cell = book.width / 28, small = book.width / 42, step = book.height / 22;
  Look title = {SERIF " Bold", 22, 22, 32, 0, TRUE, FALSE};
  Look body = {SERIF, 16, cell, step, 2 * cell, FALSE, FALSE};
  Look head = {SANS " Bold", 10.5, small, step / 2, 0, FALSE, TRUE};
  Look suggestion = {SERIF, 10.5, small, step / 2, 2 * small, FALSE, FALSE};
  int place = 0, first_of_appendix = 0;
  for (char *line = text; *line; place++) {
    char *end = strchr(line, '\n');
    int length = end ? (int)(end - line) : (int)strlen(line);
    gboolean is_appendix = !first_of_appendix && g_str_has_prefix(line, "附件：");
    if (is_appendix) {
      turn_page(&book);
      first_of_appendix = place + 1;
    }
    if (place == 0 || is_appendix) {
      set(&book, line, length, &title);
      book.y += step;
    } else if (!first_of_appendix) {
      set(&book, line, length, &body);
    } else {
      set(&book, line, length, (place - first_of_appendix) % 2 ? &suggestion : &head);
    }
    line += length + (end != NULL);
  }
  number_page(&book);
  cairo_destroy(book.cairo);
  cairo_surface_finish(file);
  return cairo_surface_status(file) == CAIRO_STATUS_SUCCESS ? 0 : 1;
}
