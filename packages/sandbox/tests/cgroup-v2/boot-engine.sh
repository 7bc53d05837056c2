#!/bin/bash
# boot-engine.sh FOLDER [PORT [ACCELERATOR]]: a virtual machine with Debian 13, systemd, cgroup v2 and AppArmor, and its
# Docker Engine at tcp://127.0.0.1:PORT (default 23750). It runs until it is interrupted. FOLDER (1.5 GB) is made once and
# can be used again. Needs root, mmdebstrap, mkfs.ext4 and qemu-system-x86_64. See docs/cgroup-v2.md.
set -euo pipefail
folder=$(realpath -m "${1:?a folder for the disk}")
port=${2:-23750}
accelerator=${3:-tcg,thread=single}
packages=linux-image-cloud-amd64,initramfs-tools,systemd-sysv,udev,dbus,docker.io,iproute2,apparmor

make_disk() {
  local root=$folder/root
  rm -rf "$root"
  mmdebstrap --variant=minbase --include="$packages" trixie "$root"
  echo cgroup-v2 >"$root/etc/hostname"
  mkdir -p "$root/etc/systemd/network" "$root/etc/systemd/system/docker.service.d"
  printf '[Match]\nName=en*\n[Network]\nAddress=10.0.2.15/24\n' >"$root/etc/systemd/network/only.network"
  # The engine may listen without TLS: only the loopback address of the host reaches this machine.
  local options='--tls=false --bridge=none --iptables=false --ip6tables=false'
  printf '[Service]\nExecStart=\nExecStart=/usr/sbin/dockerd -H tcp://0.0.0.0:2375 %s\n' "$options" \
    >"$root/etc/systemd/system/docker.service.d/listen.conf"
  systemctl --root="$root" --quiet enable systemd-networkd docker
  cp "$root"/boot/vmlinuz-* "$folder/kernel"
  cp "$root"/boot/initrd.img-* "$folder/initrd"
  mkfs.ext4 -q -d "$root" "$folder/disk.unfinished" 6G
  rm -rf "$root"
  mv "$folder/disk.unfinished" "$folder/disk"
}

mkdir -p "$folder"
[ -e "$folder/disk" ] || make_disk
echo "DOCKER_HOST=tcp://127.0.0.1:$port"
# restrict=on: nothing in this machine reaches the host or any network, whatever runs in it.
exec qemu-system-x86_64 -accel "$accelerator" -cpu Nehalem -smp 2 -m 4G -nographic \
  -kernel "$folder/kernel" -initrd "$folder/initrd" -append 'root=/dev/vda rw console=ttyS0 panic=-1' -no-reboot \
  -drive "file=$folder/disk,format=raw,if=virtio,cache=unsafe" \
  -netdev "user,id=net,restrict=on,hostfwd=tcp:127.0.0.1:$port-:2375" -device virtio-net-pci,netdev=net
