// Loaded into the server before anything else: even when the starting process is killed outright, nothing stays behind.
process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'));
process.channel?.unref();
