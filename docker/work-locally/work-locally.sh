#!/bin/sh
# Runs this project on your own machine as the platform does: the same image, the same runner, the same limits, no network.
#
#   ./work-locally.sh checks             the visible checks
#   ./work-locally.sh tests              your own tests
#   ./work-locally.sh run solution.py    one file
#
# It needs Docker; with ENGINE=podman it uses Podman. The first start builds the image from sandbox/Dockerfile out of
# Debian's packages, which takes some minutes and a network; the code itself never has one.
set -eu
cd "$(dirname "$0")"
engine=${ENGINE:-docker}
image=holdout-work-locally:@@IMAGE_TAG@@

# The limits of each kind of run: seconds, bytes of memory, processes, bytes and files on disk, CPUs. The visible checks
# come along only where they are run.
without='--exclude=project/visible'
case ${1:-} in
  checks) without='' && set -- checks @@LIMITS_CHECKS@@ ;;
  tests) set -- tests @@LIMITS_TESTS@@ ;;
  run) set -- run @@LIMITS_RUN@@ "${2:?Name the file to run, for example: ./work-locally.sh run solution.py}" ;;
  *) sed -n '2,9s/^#//p' "$(basename "$0")"; exit 64 ;;
esac
kind=$1 seconds=$2 memory=$3 processes=$4 disk=$5 entries=$6 cpus=$7 file=${8:-}

if [ -z "$("$engine" images --quiet "$image")" ]; then
  "$engine" build --tag "$image" ${BASE:+--build-arg "BASE=$BASE"} sandbox
fi

# The project goes in through the standard input, and nothing comes back: what the code writes is gone afterwards.
status=0
COPYFILE_DISABLE=1 tar -cf - $without project -C sandbox run.py | "$engine" run --rm --interactive \
  --network none --read-only --user 20000:20000 --hostname sandbox \
  --cap-drop ALL --security-opt no-new-privileges --security-opt seccomp=sandbox/seccomp.json \
  --memory "$memory" --memory-swap "$memory" --cpus "$cpus" --pids-limit "$processes" \
  --ulimit nofile=256:256 --ulimit core=1:1 --ulimit fsize="$disk:$disk" --ulimit memlock=65536:65536 \
  --ulimit msgqueue=0:0 --ulimit sigpending=64:64 --ipc private \
  --tmpfs "/work:rw,nosuid,nodev,noexec,uid=20000,gid=20000,mode=0700,size=$disk,nr_inodes=$entries" \
  --tmpfs "/dev/shm:rw,nosuid,nodev,noexec,uid=20000,gid=20000,mode=0700,size=@@SHARED_MEMORY@@,nr_inodes=64" \
  --workdir /work "$image" sh -c '
    mkdir tmp models && tar -xf - --no-same-owner && exec python3 -s run.py "$@"
  ' sh "$seconds" "$kind" "$file" || status=$?

case $status in
  124) echo "Stopped after $seconds s, the most that this may take." >&2 ;;
  137) echo "Stopped at $memory bytes of memory, the most that this may use." >&2 ;;
esac
exit $status
