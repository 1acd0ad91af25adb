// Preloaded into web and worker: when their launcher is killed hard, they end too instead of keeping port and jobs.
// Node passes the preload on to processes that these fork themselves; those are not the launcher's children.
if (process.channel && process.env.LAUNCHER_PID === String(process.ppid)) {
  process.on('disconnect', () => {
    process.kill(process.pid, 'SIGTERM');
    setTimeout(() => process.exit(1), 8000).unref();
  });
  process.channel.unref();
}
