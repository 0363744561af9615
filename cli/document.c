#include "cli/document.h"

#include "exchange/convert.h"
#include "exchange/decode.h"
#include "exchange/reader.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { CHUNK = 1 << 16, NAME_BYTES = 4096 };

/* Where the helper program may stand, from the folder of this program. */
static const char *const helper_places[] = {"/../libexec/sagsgang/sagsgang-convert",
                                            "/../exchange/convert/sagsgang-convert"};

/* The helper beside this very program; no PATH and no environment can put another in its place. */
static void find_helper(struct str *path)
{
    char self[NAME_BYTES];
    ssize_t length = readlink("/proc/self/exe", self, sizeof self - 1);
    char *slash;

    self[length < 0 ? 0 : length] = '\0';
    slash = strrchr(self, '/');
    if (slash != NULL)
        *slash = '\0';
    for (size_t i = 0; i < sizeof helper_places / sizeof helper_places[0]; i++) {
        str_reset(path);
        str_append(path, self);
        str_append(path, helper_places[i]);
        if (access(str_text(path), X_OK) == 0)
            return;
    }
}

static enum status fault(const char *path, struct error *err)
{
    enum status status =
        error_set(err, STATUS_INVALID, N_("the file cannot be read: %1"), strerror(errno), NULL);

    error_at(err, path, 0);
    return status;
}

static int open_file(const char *path)
{
    struct stat info;
    int fd;

    if (strcmp(path, "-") == 0)
        return STDIN_FILENO;
    fd = open(path, O_RDONLY | O_CLOEXEC);
    if (fd >= 0 && fstat(fd, &info) == 0 && S_ISDIR(info.st_mode)) {
        close(fd);
        errno = EISDIR;
        return -1;
    }
    return fd;
}

static enum status read_bytes(const char *path, struct str *bytes, struct error *err)
{
    int fd = open_file(path);
    ssize_t got;

    if (fd < 0)
        return fault(path, err);
    do {
        str_reserve(bytes, CHUNK);
        got = read(fd, bytes->data + bytes->length, CHUNK);
        if (got > 0)
            bytes->length += (size_t)got;
    } while ((got > 0 && bytes->length <= DECODE_BYTES_MAX) || (got < 0 && errno == EINTR));
    if (fd != STDIN_FILENO)
        close(fd);
    if (got < 0)
        return fault(path, err);
    bytes->data[bytes->length] = '\0';
    return STATUS_OK;
}

/* Empty, or a scanned PDF that holds pictures alone: nothing could be made of it later either. */
static enum status check_any_text(struct slice text, struct error *err)
{
    for (size_t i = 0; i < text.length; i++) {
        if (memchr(" \t\r\n\f", text.data[i], 5) == NULL)
            return STATUS_OK;
    }
    return error_set(err, STATUS_INVALID, N_("there is no text in it"), NULL);
}

/* Bytes that are no text go through the helper program. */
static enum status read_text(struct document *self, const char *path, struct error *err)
{
    enum file_format format = convert_format(str_slice(&self->bytes));
    struct str helper = STR_INIT;
    struct str text = STR_INIT;
    enum status status;

    self->converted = format != FORMAT_TEXT;
    if (!self->converted) {
        status = check_any_text(str_slice(&self->bytes), err);
        if (status == STATUS_OK)
            status =
                reader_read(str_text(&self->bytes), self->bytes.length, path, &self->reading, err);
        return status;
    }
    find_helper(&helper);
    status = convert_to_text(str_text(&helper), format, str_slice(&self->bytes), &text, err);
    if (status == STATUS_OK)
        status = check_any_text(str_slice(&text), err);
    if (status == STATUS_OK)
        status = reader_read(str_text(&text), text.length, path, &self->reading, err);
    str_clear(&helper);
    str_clear(&text);
    return status;
}

enum status document_read(struct document *self, const char *path, struct error *err)
{
    enum status status;

    memset(self, 0, sizeof *self);
    status = read_bytes(path, &self->bytes, err);
    if (status == STATUS_OK)
        status = read_text(self, path, err);
    if (status != STATUS_OK) {
        error_at(err, path, 0);
        str_clear(&self->bytes);
    }
    return status;
}

void document_clear(struct document *self)
{
    reading_list_clear(&self->reading);
    str_clear(&self->bytes);
}
