/*
 * What a function that can fail returns. Everything else returns its value directly.
 */
#ifndef CORE_STATUS_H
#define CORE_STATUS_H

#define MUST_CHECK __attribute__((warn_unused_result))

enum status {
    STATUS_OK = 0,
    STATUS_NOT_FOUND, /* what was asked for is not there */
    STATUS_CONFLICT,  /* somebody else saved first */
    STATUS_REFUSED,   /* a rule or a right says no */
    STATUS_BUSY,      /* others write; try again */
    STATUS_INVALID,   /* the input is bad */
    STATUS_IO,        /* disk, file or terminal failed */
    STATUS_INTERNAL,  /* a promise between our own parts does not hold */
    STATUS_COUNT
};

#endif
