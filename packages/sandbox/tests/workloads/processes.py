"""Other processes: each start method, what passes between them, programs of the image."""

import concurrent.futures
import multiprocessing as mp
import os
import resource
import subprocess
import sys
from multiprocessing import shared_memory

COMMANDS = """
mkdir -p d/e && echo 1 > d/e/f && ln -s f d/e/g
cp -r d c && cp -a d b && mv c a && touch -d yesterday a/e/f
tar czf d.tgz d && rm -r d && tar xzf d.tgz
find d -name f -exec grep -q 1 {} +
cat d/e/f > h && dd if=h of=i status=none && diff h i
chmod 600 i && stat h && wc -c < i && ls -la d && du -s d && df .
sed -i s/1/2/ h && truncate -s 10 h && split -b 5 h
date && id -u && nproc && mktemp && env && sleep 0.01
""".strip().splitlines()


def square(x):
    return x * x


def fill(name, queue, lock):
    block = shared_memory.SharedMemory(name)
    with lock:
        block.buf[0] = 7
    block.close()
    queue.put(os.getpid())


def main():
    for method in ("fork", "spawn", "forkserver"):
        context = mp.get_context(method)
        with context.Pool(2) as pool:
            assert pool.map(square, range(10)) == [x * x for x in range(10)]
        block = shared_memory.SharedMemory(create=True, size=4096)
        queue, lock = context.Queue(), context.Lock()
        process = context.Process(target=fill, args=(block.name, queue, lock))
        process.start()
        assert queue.get(timeout=30) == process.pid
        process.join()
        assert block.buf[0] == 7
        block.close()
        block.unlink()
    with mp.Manager() as manager:
        shared = manager.dict()
        shared["a"] = 1
        assert dict(shared) == {"a": 1}
    parent, child = mp.Pipe()
    child.send(b"x")
    assert parent.recv() == b"x"
    for kind in (concurrent.futures.ProcessPoolExecutor, concurrent.futures.ThreadPoolExecutor):
        with kind(2) as executor:
            assert list(executor.map(square, range(5))) == [0, 1, 4, 9, 16]

    def run(command, **more):
        return subprocess.run(command, capture_output=True, text=True, check=True, **more).stdout

    assert run("echo one | tr a-z A-Z; seq 5 | sort -r | head -1", shell=True) == "ONE\n5\n"
    assert run([sys.executable, "-c", "print(1)"], start_new_session=True, pass_fds=(0,), cwd="/work") == "1\n"
    assert run(["cat"], input="text", preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_CPU, (10, 10))) == "text"
    slow = subprocess.Popen(["sleep", "100"], process_group=0)
    os.killpg(os.getpgid(slow.pid), 15)
    assert slow.wait() == -15 and os.system("exit 3") >> 8 == 3
    assert os.waitstatus_to_exitcode(os.waitpid(os.posix_spawn("/bin/true", ["true"], {}), 0)[1]) == 0
    assert len(os.sched_getaffinity(0)) >= 1 and os.times().user >= 0 and resource.getrlimit(resource.RLIMIT_NOFILE)[0] == 256
    os.chdir("/tmp")
    for command in COMMANDS:
        run(command, shell=True)


if __name__ == "__main__":
    main()
    print("done")
