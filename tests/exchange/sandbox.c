#include "exchange/convert/sandbox.h"

#include <criterion/criterion.h>
#include <fcntl.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

enum { NO_SANDBOX = 99 };

/* What a hostile file could make a library try; each gives 0 where it was refused. */
static int open_network(void)
{
    return socket(AF_INET, SOCK_STREAM, 0) < 0 ? 0 : 1;
}

static int read_secret(void)
{
    return open("/etc/passwd", O_RDONLY) < 0 ? 0 : 1;
}

static int write_file(void)
{
    return open("/tmp/sagsgang-escaped", O_WRONLY | O_CREAT, 0600) < 0 ? 0 : 1;
}

static int run_program(void)
{
    execl("/bin/false", "false", (char *)NULL); /* exits with 1 where it runs */
    return 0;
}

static int read_library(void)
{
    return open("/usr/share/common-licenses/GPL-3", O_RDONLY) < 0 ? 1 : 0;
}

/* Tries within the sandbox, in a child of its own: its exit status. */
static int inside(enum sandbox sandbox, int (*attempt)(void))
{
    pid_t child = fork();
    int status = 0;

    if (child == 0)
        _exit(sandbox_enter(sandbox) ? attempt() : NO_SANDBOX);
    cr_assert_eq(waitpid(child, &status, 0), child);
    cr_assert(WIFEXITED(status));
    return WEXITSTATUS(status);
}

Test(sandbox, refuses_network_secrets_and_writing)
{
    for (int sandbox = SANDBOX_COMPUTE; sandbox <= SANDBOX_PROGRAM; sandbox++) {
        cr_expect_eq(inside((enum sandbox)sandbox, open_network), 0, "network %d", sandbox);
        cr_expect_eq(inside((enum sandbox)sandbox, write_file), 0, "writing %d", sandbox);
        cr_expect_eq(inside((enum sandbox)sandbox, read_secret), 0, "secret %d", sandbox);
    }
}

Test(sandbox, only_the_program_sandbox_runs_programs)
{
    cr_expect_eq(inside(SANDBOX_COMPUTE, run_program), 0);
    cr_expect_eq(inside(SANDBOX_LIBRARY, run_program), 0);
    cr_expect_eq(inside(SANDBOX_PROGRAM, run_program), 1);
}

Test(sandbox, libraries_find_their_own_data)
{
    cr_expect_eq(inside(SANDBOX_COMPUTE, read_library), 1);
    cr_expect_eq(inside(SANDBOX_LIBRARY, read_library), 0);
}

Test(sandbox, attempts_succeed_outside_it)
{
    cr_expect_eq(open_network(), 1);
    cr_expect_eq(read_secret(), 1);
}
