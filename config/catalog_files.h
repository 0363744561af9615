/* The compiled catalogs, built into the program from po/. */
#ifndef CONFIG_CATALOG_FILES_H
#define CONFIG_CATALOG_FILES_H

#include "core/embedded.h"

extern const struct embedded_file catalog_files[];

#endif
