#include "exchange/convert.h"

#include "core/utf8.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum { MOST_SECONDS = 60, MOST_TEXT = 64 * 1024 * 1024, CHUNK = 65536 };
enum { HELPER_INPUT = 3 }; /* its exit status for a file that is not what it should be */

static const char *const names[FORMAT_COUNT] = {
    [FORMAT_TEXT] = "text", [FORMAT_PDF] = "pdf", [FORMAT_HTML] = "html",
    [FORMAT_DOCX] = "docx", [FORMAT_ODT] = "odt",
};

/* Where the first tag stands that a page begins with, white space and a BOM aside. */
static bool looks_like_html(struct slice bytes)
{
    static const char *const openings[] = {"<!doctype html", "<html", "<head", "<body", "<?xml"};
    char start[16] = "";
    size_t at = slice_starts(bytes, "\xEF\xBB\xBF") ? 3 : 0;

    while (at < bytes.length && strchr(" \t\r\n", bytes.data[at]) != NULL && bytes.data[at] != 0)
        at++;
    for (size_t i = 0; i + 1 < sizeof start && at + i < bytes.length; i++)
        start[i] = (char)utf8_lower((unsigned char)bytes.data[at + i] & 0x7F);
    for (size_t i = 0; i < sizeof openings / sizeof openings[0]; i++) {
        if (strncmp(start, openings[i], strlen(openings[i])) == 0)
            return true;
    }
    return false;
}

/* Both are zip archives. ODF names itself in its first, uncompressed entry. */
static enum file_format zip_format(struct slice bytes)
{
    struct slice start = slice_sub(bytes, 0, 200);

    if (slice_find(start, "application/vnd.oasis.opendocument.text") >= 0)
        return FORMAT_ODT;
    return FORMAT_DOCX;
}

enum file_format convert_format(struct slice bytes)
{
    if (slice_starts(bytes, "%PDF-"))
        return FORMAT_PDF;
    if (slice_starts(bytes, "PK\003\004"))
        return zip_format(bytes);
    return looks_like_html(bytes) ? FORMAT_HTML : FORMAT_TEXT;
}

static time_t seconds_now(void)
{
    struct timespec now;

    clock_gettime(CLOCK_MONOTONIC, &now);
    return now.tv_sec;
}

/* A running helper and what goes through its two pipes. */
struct run {
    pid_t pid;
    int in;  /* we write, -1 once closed */
    int out; /* we read */
    struct slice left;
    time_t deadline;
};

static bool make_pipe(int ends[2])
{
    return pipe(ends) == 0 && fcntl(ends[0], F_SETFD, FD_CLOEXEC) == 0 &&
           fcntl(ends[1], F_SETFD, FD_CLOEXEC) == 0;
}

static int spawn_on(struct run *run, const char *helper, const char *name, const int in[2],
                    const int out[2])
{
    char locale[] = "LC_ALL=C.UTF-8";
    char *const surroundings[] = {locale, NULL};
    char program[] = "sagsgang-convert";
    char format[8];
    char *const words[] = {program, format, NULL};
    posix_spawn_file_actions_t actions;
    int failed;

    snprintf(format, sizeof format, "%s", name);
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, in[0], STDIN_FILENO);
    posix_spawn_file_actions_adddup2(&actions, out[1], STDOUT_FILENO);
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
    failed = posix_spawn(&run->pid, helper, &actions, NULL, words, surroundings);
    posix_spawn_file_actions_destroy(&actions);
    return failed;
}

static enum status start(struct run *run, const char *helper, const char *name, struct error *err)
{
    int in[2];
    int out[2];
    int failed;

    if (!make_pipe(in))
        return error_set(err, STATUS_IO, N_("the helper program %1 cannot be run"), helper, NULL);
    if (!make_pipe(out)) {
        close(in[0]);
        close(in[1]);
        return error_set(err, STATUS_IO, N_("the helper program %1 cannot be run"), helper, NULL);
    }
    failed = spawn_on(run, helper, name, in, out);
    close(in[0]);
    close(out[1]);
    run->in = in[1];
    run->out = out[0];
    fcntl(run->in, F_SETFL, O_NONBLOCK);
    if (failed == 0)
        return STATUS_OK;
    close(run->in);
    close(run->out);
    return error_set(err, STATUS_IO, N_("the helper program %1 cannot be run"), helper, NULL);
}

static void feed(struct run *run)
{
    ssize_t sent = write(run->in, run->left.data, run->left.length);

    if (sent > 0)
        run->left = slice_from(run->left, (size_t)sent);
    if (run->left.length == 0 || (sent < 0 && errno != EAGAIN && errno != EINTR)) {
        close(run->in);
        run->in = -1;
    }
}

/* True as long as there is more to come. */
static bool drain(const struct run *run, struct str *text)
{
    ssize_t got;

    str_reserve(text, CHUNK);
    got = read(run->out, text->data + text->length, CHUNK);
    if (got > 0) {
        text->length += (size_t)got;
        text->data[text->length] = '\0';
    }
    return got > 0 || (got < 0 && errno == EINTR);
}

/* Feeds and drains until the helper closes its end; false where a limit was met. */
static bool exchange_streams(struct run *run, struct str *text)
{
    bool open = true;
    size_t before = text->length;

    while (open) {
        struct pollfd ends[2] = {{run->out, POLLIN, 0}, {run->in, POLLOUT, 0}};

        if (seconds_now() > run->deadline || text->length - before > MOST_TEXT)
            return false;
        if (poll(ends, 2, 1000) < 0 && errno != EINTR)
            return false;
        if (run->in >= 0 && (ends[1].revents & (POLLOUT | POLLERR | POLLHUP)) != 0)
            feed(run);
        if ((ends[0].revents & (POLLIN | POLLHUP | POLLERR)) != 0)
            open = drain(run, text);
    }
    return true;
}

static int finish(struct run *run, bool whole)
{
    int result = -1;

    if (run->in >= 0)
        close(run->in);
    close(run->out);
    if (!whole)
        kill(run->pid, SIGKILL);
    while (waitpid(run->pid, &result, 0) < 0 && errno == EINTR)
        ;
    return result;
}

enum status convert_to_text(const char *helper, enum file_format format, struct slice bytes,
                            struct str *text, struct error *err)
{
    struct run run = {.left = bytes, .deadline = seconds_now() + MOST_SECONDS};
    struct sigaction ignore = {.sa_handler = SIG_IGN};
    struct sigaction before;
    size_t length = text->length;
    enum status status = start(&run, helper, names[format], err);
    bool whole;
    int result;

    if (status != STATUS_OK)
        return status;
    sigaction(SIGPIPE, &ignore, &before);
    whole = exchange_streams(&run, text);
    result = finish(&run, whole);
    sigaction(SIGPIPE, &before, NULL);
    if (whole && WIFEXITED(result) && WEXITSTATUS(result) == 0)
        return STATUS_OK;
    str_cut(text, length);
    if (!whole)
        return error_set(err, STATUS_IO, N_("the file is too large or takes too long to read"),
                         NULL);
    if (WIFEXITED(result) && WEXITSTATUS(result) != HELPER_INPUT && WEXITSTATUS(result) != 0)
        return error_set(err, STATUS_IO, N_("the helper program for %1 files failed"),
                         names[format], NULL);
    return error_set(err, STATUS_INVALID, N_("the file is damaged: it is no readable %1"),
                     names[format], NULL);
}
