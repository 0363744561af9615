#include "exchange/convert/sandbox.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/landlock.h>
#include <seccomp.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

enum { CPU_SECONDS = 20 };
#define MEMORY_BYTES ((rlim_t)1 << 30)

#if defined(__SANITIZE_ADDRESS__)
#define UNDER_SANITIZER 1
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define UNDER_SANITIZER 1
#endif
#endif
#ifndef UNDER_SANITIZER
#define UNDER_SANITIZER 0
#endif

static bool limit(int resource, rlim_t most)
{
    struct rlimit rule = {most, most};

    return setrlimit((__rlimit_resource_t)resource, &rule) == 0;
}

static bool limit_resources(void)
{
    /* AddressSanitizer's own shadow memory is larger than any limit that would make sense. */
    if (!UNDER_SANITIZER && !limit(RLIMIT_DATA, MEMORY_BYTES))
        return false;
    return limit(RLIMIT_CPU, CPU_SECONDS) && limit(RLIMIT_CORE, 0) && limit(RLIMIT_FSIZE, 0);
}

static bool drop_ids(void)
{
    gid_t group = getgid();
    uid_t user = getuid();

    return setresgid(group, group, group) == 0 && setresuid(user, user, user) == 0;
}

static long landlock_create(const struct landlock_ruleset_attr *attributes)
{
    return syscall(SYS_landlock_create_ruleset, attributes, sizeof *attributes, 0);
}

static bool landlock_allow(int ruleset, const char *folder, uint64_t rights)
{
    struct landlock_path_beneath_attr rule = {.allowed_access = rights};
    bool done;

    rule.parent_fd = open(folder, O_PATH | O_CLOEXEC);
    if (rule.parent_fd < 0)
        return errno == ENOENT;
    done = syscall(SYS_landlock_add_rule, ruleset, LANDLOCK_RULE_PATH_BENEATH, &rule, 0) == 0;
    close(rule.parent_fd);
    return done;
}

/* Only the libraries' own folders may be read. An older kernel knows no Landlock: then the
   filter below still lets nothing be written, and our streams are all that is open. */
static bool restrict_files(enum sandbox sandbox)
{
    static const char *const folders[] = {"/usr", "/lib", "/lib64", "/bin", "/etc/ld.so.cache"};
    uint64_t rights = LANDLOCK_ACCESS_FS_READ_FILE;
    struct landlock_ruleset_attr all = {.handled_access_fs = (1ULL << 13) - 1};
    int ruleset = (int)landlock_create(&all);
    bool done = true;

    if (ruleset < 0)
        return errno == ENOSYS || errno == EOPNOTSUPP;
    for (size_t i = 0; sandbox != SANDBOX_COMPUTE && i < sizeof folders / sizeof folders[0]; i++) {
        bool file = i + 1 == sizeof folders / sizeof folders[0];
        uint64_t wanted = rights | (file ? 0 : LANDLOCK_ACCESS_FS_READ_DIR);

        if (sandbox == SANDBOX_PROGRAM)
            wanted |= LANDLOCK_ACCESS_FS_EXECUTE;
        done = done && landlock_allow(ruleset, folders[i], wanted);
    }
    done = done && syscall(SYS_landlock_restrict_self, ruleset, 0) == 0;
    close(ruleset);
    return done;
}

/* What plain computing and its memory need; all else fails with EPERM. */
static bool filter_strictly(scmp_filter_ctx filter, bool may_open)
{
    static const int allowed[] = {
        SCMP_SYS(read),
        SCMP_SYS(write),
        SCMP_SYS(readv),
        SCMP_SYS(writev),
        SCMP_SYS(mmap),
        SCMP_SYS(munmap),
        SCMP_SYS(mremap),
        SCMP_SYS(mprotect),
        SCMP_SYS(madvise),
        SCMP_SYS(brk),
        SCMP_SYS(futex),
        SCMP_SYS(close),
        SCMP_SYS(fstat),
        SCMP_SYS(newfstatat),
        SCMP_SYS(lseek),
        SCMP_SYS(pread64),
        SCMP_SYS(clock_gettime),
        SCMP_SYS(clock_nanosleep),
        SCMP_SYS(getrandom),
        SCMP_SYS(gettid),
        SCMP_SYS(getpid),
        SCMP_SYS(sched_yield),
        SCMP_SYS(rt_sigprocmask),
        SCMP_SYS(rt_sigaction),
        SCMP_SYS(rt_sigreturn),
        SCMP_SYS(sigaltstack),
        SCMP_SYS(exit),
        SCMP_SYS(exit_group),
        SCMP_SYS(tgkill),
        SCMP_SYS(prlimit64),
        SCMP_SYS(sched_getaffinity),
    };
    static const int opening[] = {SCMP_SYS(getdents64), SCMP_SYS(access), SCMP_SYS(readlink),
                                  SCMP_SYS(faccessat2), SCMP_SYS(fcntl)};

    for (size_t i = 0; i < sizeof allowed / sizeof allowed[0]; i++) {
        if (seccomp_rule_add(filter, SCMP_ACT_ALLOW, allowed[i], 0) != 0)
            return false;
    }
    for (size_t i = 0; may_open && i < sizeof opening / sizeof opening[0]; i++) {
        if (seccomp_rule_add(filter, SCMP_ACT_ALLOW, opening[i], 0) != 0)
            return false;
    }
    if (!may_open)
        return true;
    return seccomp_rule_add(filter, SCMP_ACT_ALLOW, SCMP_SYS(openat), 1,
                            SCMP_A2(SCMP_CMP_MASKED_EQ, O_ACCMODE | O_CREAT | O_TRUNC, O_RDONLY)) ==
           0;
}

/* For a whole program with a run-time system of its own: all that could reach out is refused. */
static bool filter_program(scmp_filter_ctx filter)
{
    static const int refused[] = {
        SCMP_SYS(socket),
        SCMP_SYS(socketpair),
        SCMP_SYS(connect),
        SCMP_SYS(bind),
        SCMP_SYS(listen),
        SCMP_SYS(accept),
        SCMP_SYS(accept4),
        SCMP_SYS(sendto),
        SCMP_SYS(sendmsg),
        SCMP_SYS(sendmmsg),
        SCMP_SYS(ptrace),
        SCMP_SYS(process_vm_readv),
        SCMP_SYS(process_vm_writev),
        SCMP_SYS(mount),
        SCMP_SYS(umount2),
        SCMP_SYS(pivot_root),
        SCMP_SYS(chroot),
        SCMP_SYS(unshare),
        SCMP_SYS(setns),
        SCMP_SYS(bpf),
        SCMP_SYS(perf_event_open),
        SCMP_SYS(keyctl),
        SCMP_SYS(add_key),
        SCMP_SYS(request_key),
        SCMP_SYS(unlink),
        SCMP_SYS(unlinkat),
        SCMP_SYS(rename),
        SCMP_SYS(renameat),
        SCMP_SYS(renameat2),
        SCMP_SYS(mkdir),
        SCMP_SYS(mkdirat),
        SCMP_SYS(rmdir),
        SCMP_SYS(link),
        SCMP_SYS(linkat),
        SCMP_SYS(symlink),
        SCMP_SYS(symlinkat),
        SCMP_SYS(chmod),
        SCMP_SYS(fchmodat),
        SCMP_SYS(chown),
        SCMP_SYS(fchownat),
        SCMP_SYS(truncate),
        SCMP_SYS(mknod),
        SCMP_SYS(mknodat),
        SCMP_SYS(io_uring_setup),
        SCMP_SYS(userfaultfd),
        SCMP_SYS(kexec_load),
        SCMP_SYS(open),
        SCMP_SYS(creat),
        SCMP_SYS(openat2),
        SCMP_SYS(kill),
        SCMP_SYS(pidfd_open),
        SCMP_SYS(memfd_create),
    };

    for (size_t i = 0; i < sizeof refused / sizeof refused[0]; i++) {
        if (seccomp_rule_add(filter, SCMP_ACT_ERRNO(EPERM), refused[i], 0) != 0)
            return false;
    }
    return seccomp_rule_add(filter, SCMP_ACT_ERRNO(EPERM), SCMP_SYS(openat), 1,
                            SCMP_A2(SCMP_CMP_MASKED_EQ, O_CREAT, O_CREAT)) == 0;
}

static bool filter_calls(enum sandbox sandbox)
{
    bool program = sandbox == SANDBOX_PROGRAM;
    scmp_filter_ctx filter = seccomp_init(program ? SCMP_ACT_ALLOW : SCMP_ACT_ERRNO(EPERM));
    bool done;

    if (filter == NULL)
        return false;
    done = program ? filter_program(filter) : filter_strictly(filter, sandbox == SANDBOX_LIBRARY);
    done = done && seccomp_load(filter) == 0;
    seccomp_release(filter);
    return done;
}

bool sandbox_enter(enum sandbox sandbox)
{
    return drop_ids() && prctl(PR_SET_DUMPABLE, 0, 0, 0, 0) == 0 &&
           prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0 && limit_resources() &&
           restrict_files(sandbox) && filter_calls(sandbox);
}
