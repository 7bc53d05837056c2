import os
import subprocess
import sys

CODE = "print([line.split()[1] for line in open('/proc/self/status') if line.startswith(('CapEff', 'NoNewPrivs', 'Seccomp:'))])"
memory = os.memfd_create("program", 0)
with open(os.path.realpath(sys.executable), "rb") as file:
    os.write(memory, file.read())
ran = subprocess.run([f"/proc/self/fd/{memory}", "-c", CODE], pass_fds=[memory], capture_output=True, text=True)
print("RIGHTS", ran.stdout or ran.stderr)
