// libxml2 may have been built with ICU, and then shows ICU's types in a structure that nobody here touches. Swift's Foundation
// has an ICU of its own; a compiler that sees both stops.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/parser.h>
#include <libxml/HTMLparser.h>
