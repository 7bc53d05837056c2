import json
import os

total, where = 0, {}
for folder in ("/tmp", "/var/tmp", "/dev/shm", "/run", "/home", "/", "/etc", "/usr", os.getcwd(), "/work/models"):
    megabytes = 0
    try:
        with open(os.path.join(folder, "fill"), "wb", 0) as file:
            while megabytes < 40:
                file.write(b"x" * (1 << 20))
                megabytes += 1
    except OSError:
        pass
    where[folder], total = megabytes, total + megabytes
print(where)
print("PROBE", json.dumps({"total": total, "root": where["/"]}))
