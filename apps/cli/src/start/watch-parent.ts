// Loaded into the processes of the platform before their own code: when the one that started them is gone, by whatever
// death, they stop as if they had been asked to, and after some seconds at once.
const graceMs = 8_000;

if (process.connected) {
  process.once('disconnect', () => {
    setTimeout(() => process.exit(1), graceMs).unref();
    process.kill(process.pid, 'SIGTERM');
  });
  process.channel?.unref();
}
