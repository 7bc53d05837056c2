"""A limit of one second of processor time, and no other."""

import resource
import runpy
import sys

resource.setrlimit(resource.RLIMIT_CPU, (1, 1))
sys.path.insert(0, "/job")
runpy.run_path("/job/solution.py", run_name="__main__")
